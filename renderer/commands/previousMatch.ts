import { searchStore, stepHit } from '../stores/search';
import type { Command } from './Command';

export const previousMatch: Command = {
  id: 'search.previous',
  label: 'Previous found article',
  group: 'Search',
  keys: 'Shift+F3',
  isEnabled: () => searchStore.get().result !== null,
  run: () => {
    stepHit(-1);
  },
};
