import { stepMatch } from '../stores/matchSteps';
import { searchStore } from '../stores/search';
import type { Command } from './Command';

export const previousMatch: Command = {
  id: 'search.previous',
  label: 'Previous match of the search',
  group: 'Search',
  keys: 'Shift+F3',
  isEnabled: () => searchStore.get().result !== null,
  run: () => {
    stepMatch(-1);
  },
};
