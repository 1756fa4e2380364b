import { SearchTab } from '../SearchTab';
import type { TabKind } from './TabKind';

export const searchKind: TabKind<'search'> = {
  icon: 'search',
  useTitle: ({ query }) => (query.trim() === '' ? 'Search' : query),
  View: SearchTab,
};
