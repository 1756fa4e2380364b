import { searchStore, stepHit } from '../stores/search';
import type { Command } from './Command';

export const nextMatch: Command = {
  id: 'search.next',
  label: 'Next found article',
  group: 'Search',
  keys: 'F3',
  isEnabled: () => searchStore.get().result !== null,
  run: () => {
    stepHit(1);
  },
};
