import { stepPane } from '../stores/workspace';
import type { Command } from './Command';
import { focusFrontPane } from './focusRegion';

export const nextPane: Command = {
  id: 'pane.next',
  label: 'Next pane',
  group: 'Workspace',
  keys: '$mod+Alt+ArrowRight',
  run: () => {
    stepPane(1);
    focusFrontPane();
  },
};
