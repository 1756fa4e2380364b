import { stepTab } from '../stores/workspace';
import type { Command } from './Command';
import { focusFrontPane } from './focusRegion';

export const nextTab: Command = {
  id: 'tab.next',
  label: 'Next tab',
  group: 'Workspace',
  keys: '$mod+PageDown',
  run: () => {
    stepTab(1);
    focusFrontPane();
  },
};
