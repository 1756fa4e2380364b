import { split } from '../stores/workspace';
import type { Command } from './Command';
import { focusFrontPane } from './focusRegion';

export const splitRight: Command = {
  id: 'pane.splitRight',
  label: 'Split right',
  group: 'Workspace',
  keys: '$mod+Backslash',
  run: () => {
    split('right');
    focusFrontPane();
  },
};
