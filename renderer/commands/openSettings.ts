import { showSettings } from '../stores/settingsView';
import type { Command } from './Command';

export const openSettings: Command = {
  id: 'settings.open',
  label: 'Settings',
  alsoKnownAs: 'preferences options',
  group: 'Window',
  keys: '$mod+Comma',
  run: () => {
    showSettings();
  },
};
