import { stepTab } from '../stores/workspace';
import type { Command } from './Command';
import { focusFrontPane } from './focusRegion';

export const previousTab: Command = {
  id: 'tab.previous',
  label: 'Previous tab',
  group: 'Workspace',
  keys: '$mod+PageUp',
  run: () => {
    stepTab(-1);
    focusFrontPane();
  },
};
