import { subjectTab } from '../stores/commandTarget';
import { moveToNextPane } from '../stores/workspace';
import type { Command } from './Command';
import { focusFrontPane } from './focusRegion';

export const moveTabCommand: Command = {
  id: 'tab.move',
  label: 'Move tab to the next pane',
  group: 'Workspace',
  keys: '$mod+Shift+KeyM',
  isEnabled: () => subjectTab() !== null,
  disabledReason: 'No tab is open',
  run: () => {
    const tab = subjectTab();
    if (tab !== null) moveToNextPane(tab.id);
    focusFrontPane();
  },
};
