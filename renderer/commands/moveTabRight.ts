import { canLeavePane, moveToNewPane } from '../stores/workspace';
import { subjectTab } from '../stores/commandTarget';
import type { Command } from './Command';
import { focusFrontPane } from './focusRegion';

export const moveTabRight: Command = {
  id: 'tab.moveRight',
  label: 'Move tab into a new pane at the right',
  group: 'Workspace',
  keys: '$mod+Alt+Shift+ArrowRight',
  isEnabled: () => canLeavePane(subjectTab()),
  disabledReason: 'It is the only tab of its pane',
  run: () => {
    const tab = subjectTab();
    if (tab !== null) moveToNewPane(tab.id, 'right');
    focusFrontPane();
  },
};
