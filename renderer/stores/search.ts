import { AppError } from '../../preload/contract/errors';
import type { SearchHit, SearchResult } from '../../preload/contract/search';
import { onEvent } from '../api/call';
import { search } from '../api/search';
import { announce, announceProblem } from './announcements';
import { createStore } from './createStore';
import { openArticle, openNote, type Where } from './workspace';

export type SearchOrder = 'relevance' | 'newest' | 'oldest';

/** The search in the top bar. `result` belongs to the query it names; it stays shown until the next is here. */
export interface SearchState {
  readonly query: string;
  readonly order: SearchOrder;
  readonly result: SearchResult | null;
  /** The row the keyboard is on. */
  readonly current: number;
}

const pageSize = 50;
const recentLimit = 20;

export const searchStore = createStore<SearchState>({
  query: '',
  order: 'relevance',
  result: null,
  current: 0,
});
export const recentQueriesStore = createStore<readonly string[]>([]);

/** Takes what was typed so far and searches for it. */
export function typeQuery(query: string): void {
  searchStore.set((state) => ({ ...state, query, current: 0 }));
  if (query.trim() === '') {
    searchStore.set((state) => ({ ...state, result: null }));
    return;
  }
  void run();
}

export function orderResults(order: SearchOrder): void {
  searchStore.set((state) => ({ ...state, order, current: 0 }));
  void run();
}

export function clearSearch(): void {
  searchStore.set((state) => ({ ...state, query: '', result: null, current: 0 }));
}

/** Narrows the search to a facet's value, or takes the narrowing off again. */
export function toggleTerm(term: string): void {
  const { query } = searchStore.get();
  const parts = query.split(' ');
  typeQuery(
    query.includes(term)
      ? query.replace(term, '').replace(/\s+/g, ' ').trim()
      : [...parts, term].join(' ').trim(),
  );
}

async function run(limit = pageSize): Promise<void> {
  const { query, order } = searchStore.get();
  try {
    const result = await search.run({ query, order, session: 'top', typing: true, limit, facets: true });
    if (searchStore.get().query !== query) return;
    searchStore.set((state) => ({ ...state, result }));
    announce(result.total === 0 ? 'Nothing found' : `${result.total.toLocaleString('en-GB')} found`);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'cancelled')) announceProblem(error);
  }
}

/** Shows more hits of the same search. */
export function showMoreHits(): void {
  const { result } = searchStore.get();
  if (result !== null && result.hits.length < result.total) void run(result.hits.length + pageSize);
}

export function moveCurrent(to: (current: number, last: number) => number): void {
  searchStore.set((state) => {
    const last = (state.result?.hits.length ?? 1) - 1;
    return { ...state, current: Math.min(Math.max(to(state.current, last), 0), Math.max(last, 0)) };
  });
}

/** Opens a hit at its first match, the query staying marked in the text. */
export function openHit(hit: SearchHit, where: Where): void {
  const { query, result } = searchStore.get();
  recentQueriesStore.set((recent) =>
    [query, ...recent.filter((other) => other !== query)].slice(0, recentLimit),
  );
  const [snippet] = hit.snippets;
  const mark = snippet?.marks[0];
  const at =
    snippet === undefined || mark === undefined
      ? null
      : { start: snippet.start + mark.start, end: snippet.start + mark.end };
  const shown = { query: result?.query ?? query, at };
  if (hit.kind === 'note') openNote(hit.id, { where, ...shown });
  else openArticle(hit.id, { where, ...shown });
}

/** Opens the hit the keyboard is on. */
export function openCurrentHit(where: Where): void {
  const { result, current } = searchStore.get();
  const hit = result?.hits[current];
  if (hit !== undefined) openHit(hit, where);
}

/** Goes to the next or the previous hit, and opens it. */
export function stepHit(step: 1 | -1): void {
  moveCurrent((current) => current + step);
  openCurrentHit('tab');
}

/** What came in while a search is shown belongs into it. */
export function startSearch(): void {
  let timer: number | null = null;
  onEvent('indexChanged', () => {
    if (searchStore.get().result === null) return;
    timer ??= window.setTimeout(() => {
      timer = null;
      if (searchStore.get().result !== null)
        void run(Math.max(pageSize, searchStore.get().result?.hits.length ?? 0));
    }, 500);
  });
}
