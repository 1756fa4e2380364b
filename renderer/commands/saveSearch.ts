import { saveSearch } from '../stores/savedSearches';
import { searchStore } from '../stores/search';
import type { Command } from './Command';

export const saveSearchCommand: Command = {
  id: 'search.save',
  label: 'Save this search',
  group: 'Search',
  isEnabled: () => searchStore.get().query.trim() !== '',
  run: saveSearch,
};
