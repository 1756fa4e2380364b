import { canLeavePane, moveToNewPane } from '../stores/workspace';
import { subjectTab } from '../stores/commandTarget';
import type { Command } from './Command';
import { focusFrontPane } from './focusRegion';

export const moveTabDown: Command = {
  id: 'tab.moveDown',
  label: 'Move tab into a new pane below',
  group: 'Workspace',
  keys: '$mod+Alt+Shift+ArrowDown',
  isEnabled: () => canLeavePane(subjectTab()),
  disabledReason: 'It is the only tab of its pane',
  run: () => {
    const tab = subjectTab();
    if (tab !== null) moveToNewPane(tab.id, 'bottom');
    focusFrontPane();
  },
};
