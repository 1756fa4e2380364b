import { stepMatch } from '../stores/matchSteps';
import { searchStore } from '../stores/search';
import type { Command } from './Command';

export const nextMatch: Command = {
  id: 'search.next',
  label: 'Next match of the search',
  group: 'Search',
  keys: 'F3',
  isEnabled: () => searchStore.get().result !== null,
  run: () => {
    stepMatch(1);
  },
};
