import { searchStore } from '../stores/search';
import { openTab } from '../stores/workspace';
import type { Command } from './Command';

export const newSearchTab: Command = {
  id: 'search.tab',
  label: 'Search in a tab of its own',
  group: 'Search',
  keys: '$mod+Shift+KeyF',
  run: () => {
    openTab({ kind: 'search', query: searchStore.get().query }, { where: 'newTab' });
  },
};
