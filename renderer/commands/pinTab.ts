import { subjectTab } from '../stores/commandTarget';
import { pinOrUnpin } from '../stores/workspace';
import type { Command } from './Command';

export const pinTab: Command = {
  id: 'tab.pin',
  label: 'Pin or unpin tab',
  group: 'Workspace',
  isEnabled: () => subjectTab() !== null,
  disabledReason: 'No tab is open',
  run: () => {
    const tab = subjectTab();
    if (tab !== null) pinOrUnpin(tab.id);
  },
};
