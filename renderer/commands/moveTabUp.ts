import { canLeavePane, moveToNewPane } from '../stores/workspace';
import { subjectTab } from '../stores/commandTarget';
import type { Command } from './Command';
import { focusFrontPane } from './focusRegion';

export const moveTabUp: Command = {
  id: 'tab.moveUp',
  label: 'Move tab into a new pane above',
  group: 'Workspace',
  keys: '$mod+Alt+Shift+ArrowUp',
  isEnabled: () => canLeavePane(subjectTab()),
  disabledReason: 'It is the only tab of its pane',
  run: () => {
    const tab = subjectTab();
    if (tab !== null) moveToNewPane(tab.id, 'top');
    focusFrontPane();
  },
};
