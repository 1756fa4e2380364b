import { toggleList } from '../stores/regions';
import type { Command } from './Command';

export const toggleListCommand: Command = {
  id: 'list.toggle',
  label: 'Show or hide the list',
  group: 'Window',
  keys: '$mod+Shift+KeyB',
  run: () => {
    toggleList();
  },
};
