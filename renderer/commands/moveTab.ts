import { frontTab, moveFrontTab } from '../stores/workspace';
import type { Command } from './Command';

export const moveTabCommand: Command = {
  id: 'tab.move',
  label: 'Move tab to the next pane',
  group: 'Workspace',
  keys: '$mod+Shift+KeyM',
  isEnabled: () => frontTab() !== null,
  run: () => {
    moveFrontTab();
  },
};
