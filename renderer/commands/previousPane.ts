import { stepPane } from '../stores/workspace';
import type { Command } from './Command';

export const previousPane: Command = {
  id: 'pane.previous',
  label: 'Previous pane',
  group: 'Workspace',
  keys: '$mod+Alt+ArrowLeft',
  run: () => {
    stepPane(-1);
  },
};
