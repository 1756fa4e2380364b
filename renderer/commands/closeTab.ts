import { close } from '../stores/closedTabs';
import { subjectTab } from '../stores/commandTarget';
import type { Command } from './Command';
import { focusFrontPane } from './focusRegion';

export const closeTabCommand: Command = {
  id: 'tab.close',
  label: 'Close tab',
  group: 'Workspace',
  keys: '$mod+KeyW',
  isEnabled: () => subjectTab() !== null,
  disabledReason: 'No tab is open',
  run: () => {
    const tab = subjectTab();
    if (tab !== null) close(tab.id);
    focusFrontPane();
  },
};
