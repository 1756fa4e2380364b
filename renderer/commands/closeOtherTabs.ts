import { closeOthers } from '../stores/closedTabs';
import { subjectTab } from '../stores/commandTarget';
import type { Command } from './Command';

export const closeOtherTabs: Command = {
  id: 'tab.closeOthers',
  label: 'Close the other tabs',
  group: 'Workspace',

  isEnabled: () => subjectTab() !== null,
  disabledReason: 'No tab is open',
  run: () => {
    const tab = subjectTab();
    if (tab !== null) closeOthers(tab.id);
  },
};
