import { searchStore } from '../stores/search';
import { openTab } from '../stores/workspace';
import type { Command } from './Command';

export const searchInTab: Command = {
  id: 'search.tab',
  label: 'Keep this search in a tab',
  group: 'Search',
  isEnabled: () => searchStore.get().query.trim() !== '',
  run: () => {
    openTab({ kind: 'search', query: searchStore.get().query }, { where: 'newTab' });
  },
};
