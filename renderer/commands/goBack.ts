import { canGo, go } from '../stores/paneHistory';
import type { Command } from './Command';
import { focusFrontPane } from './focusRegion';

export const goBack: Command = {
  id: 'history.back',
  label: 'Back',
  group: 'Workspace',
  keys: 'Alt+ArrowLeft',
  isEnabled: () => canGo('back'),
  run: () => {
    go('back');
    focusFrontPane();
  },
};
