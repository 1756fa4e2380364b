import { subjectTab } from '../stores/commandTarget';
import { shift } from '../stores/workspace';
import type { Command } from './Command';

export const shiftTabRight: Command = {
  id: 'tab.shiftRight',
  label: 'Move tab to the right among its own',
  group: 'Workspace',
  keys: '$mod+Shift+PageDown',
  isEnabled: () => subjectTab() !== null,
  disabledReason: 'No tab is open',
  run: () => {
    const tab = subjectTab();
    if (tab !== null) shift(tab.id, 1);
  },
};
