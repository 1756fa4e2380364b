import { split } from '../stores/workspace';
import type { Command } from './Command';
import { focusFrontPane } from './focusRegion';

export const splitDown: Command = {
  id: 'pane.splitDown',
  label: 'Split down',
  group: 'Workspace',
  keys: '$mod+Shift+Backslash',
  run: () => {
    split('bottom');
    focusFrontPane();
  },
};
