import { canGo, go } from '../stores/paneHistory';
import type { Command } from './Command';
import { focusFrontPane } from './focusRegion';

export const goForward: Command = {
  id: 'history.forward',
  label: 'Forward',
  group: 'Workspace',
  keys: 'Alt+ArrowRight',
  isEnabled: () => canGo('forward'),
  run: () => {
    go('forward');
    focusFrontPane();
  },
};
