import { closeAll } from '../stores/closedTabs';
import { subjectTab } from '../stores/commandTarget';
import type { Command } from './Command';

export const closeAllTabs: Command = {
  id: 'tab.closeAll',
  label: 'Close all tabs',
  group: 'Workspace',

  isEnabled: () => subjectTab() !== null,
  disabledReason: 'No tab is open',
  run: () => {
    closeAll();
  },
};
