import { settingsStore, updateSettings } from '../stores/settings';
import type { Command } from './Command';

export const toggleNumbers: Command = {
  id: 'article.numbers',
  label: 'Show or hide paragraph numbers',
  group: 'Articles',
  run: () => {
    updateSettings({ paragraphNumbers: !settingsStore.get().paragraphNumbers });
  },
};
