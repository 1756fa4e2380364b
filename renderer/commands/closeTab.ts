import { close, frontTab } from '../stores/workspace';
import type { Command } from './Command';

export const closeTabCommand: Command = {
  id: 'tab.close',
  label: 'Close tab',
  group: 'Workspace',
  keys: '$mod+KeyW',
  isEnabled: () => frontTab() !== null,
  run: () => {
    const tab = frontTab();
    if (tab !== null) close(tab.id);
  },
};
