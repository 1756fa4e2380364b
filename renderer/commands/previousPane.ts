import { stepPane } from '../stores/workspace';
import type { Command } from './Command';
import { focusFrontPane } from './focusRegion';

export const previousPane: Command = {
  id: 'pane.previous',
  label: 'Previous pane',
  group: 'Workspace',
  keys: '$mod+Alt+ArrowLeft',
  run: () => {
    stepPane(-1);
    focusFrontPane();
  },
};
