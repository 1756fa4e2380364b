import { focusSearchBox } from './focusRegion';
import type { Command } from './Command';

export const focusSearch: Command = {
  id: 'search.focus',
  label: 'Search library',
  group: 'Search',
  keys: '/',
  run: () => {
    focusSearchBox();
  },
};
