import type { SavedSearch } from '../../preload/contract/savedSearches';
import { onEvent } from '../api/call';
import { savedSearches } from '../api/savedSearches';
import { announce, inBackground } from './announcements';
import { askingAgain } from './askAgain';
import { createStore } from './createStore';
import { searchStore } from './search';
import { onLibraryReady } from './service';

/** The saved searches with what each finds now. */
export const savedSearchesStore = createStore<readonly SavedSearch[]>([]);

const countAgainAfterMs = 1000;

async function refresh(): Promise<void> {
  savedSearchesStore.set(await savedSearches.list());
}

const countAgain = askingAgain(() => {
  inBackground(refresh());
}, countAgainAfterMs);

function refreshSoon(): void {
  if (savedSearchesStore.get().length > 0) countAgain();
}

/** Keeps the query of the top bar; one that is kept already is not kept twice. */
export function saveSearch(): void {
  const query = searchStore.get().query.trim();
  if (query === '' || savedSearchesStore.get().some((saved) => saved.query === query)) return;
  inBackground(
    savedSearches.save({ query }).then(() => {
      announce('Search saved');
    }),
  );
}

export function startSavedSearches(): void {
  onLibraryReady(() => {
    inBackground(refresh());
  });
  onEvent('savedSearchesChanged', () => {
    inBackground(refresh());
  });
  for (const event of ['indexChanged', 'articlesChanged', 'collectionsChanged'] as const)
    onEvent(event, refreshSoon);
}
