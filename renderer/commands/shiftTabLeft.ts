import { subjectTab } from '../stores/commandTarget';
import { shift } from '../stores/workspace';
import type { Command } from './Command';

export const shiftTabLeft: Command = {
  id: 'tab.shiftLeft',
  label: 'Move tab to the left among its own',
  group: 'Workspace',
  keys: '$mod+Shift+PageUp',
  isEnabled: () => subjectTab() !== null,
  disabledReason: 'No tab is open',
  run: () => {
    const tab = subjectTab();
    if (tab !== null) shift(tab.id, -1);
  },
};
