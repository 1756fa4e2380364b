import { canLeavePane, moveToNewPane } from '../stores/workspace';
import { subjectTab } from '../stores/commandTarget';
import type { Command } from './Command';
import { focusFrontPane } from './focusRegion';

export const moveTabLeft: Command = {
  id: 'tab.moveLeft',
  label: 'Move tab into a new pane at the left',
  group: 'Workspace',
  keys: '$mod+Alt+Shift+ArrowLeft',
  isEnabled: () => canLeavePane(subjectTab()),
  disabledReason: 'It is the only tab of its pane',
  run: () => {
    const tab = subjectTab();
    if (tab !== null) moveToNewPane(tab.id, 'left');
    focusFrontPane();
  },
};
