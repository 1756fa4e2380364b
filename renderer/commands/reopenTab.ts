import { canReopen, reopenClosed } from '../stores/closedTabs';
import type { Command } from './Command';
import { focusFrontPane } from './focusRegion';

export const reopenTab: Command = {
  id: 'tab.reopen',
  label: 'Reopen closed tab',
  group: 'Workspace',
  keys: '$mod+Shift+KeyT',
  isEnabled: canReopen,
  run: () => {
    reopenClosed();
    focusFrontPane();
  },
};
