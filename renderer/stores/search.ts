import { AppError } from '../../preload/contract/errors';
import type { SearchHit, SearchRefinements, SearchResult } from '../../preload/contract/search';
import { hasTerm, withOnlyTerm, withoutField, withoutTerm, withTerm } from '../../preload/shared/query';
import { formatNumber } from '../../preload/shared/formatNumber';
import { onEvent } from '../api/call';
import { search } from '../api/search';
import { announceProblem, announceSeen } from './announcements';
import { askingAgain } from './askAgain';
import { createStore } from './createStore';
import { rememberQuery } from './recentQueries';
import { openArticle, openNote, type Where } from './workspace';

export type SearchOrder = 'relevance' | 'newest' | 'oldest';

/**
 * The search in the top bar. `result` belongs to the query it names, and so do `refinements`, which come a little later; both stay
 * shown until the next are here.
 */
export interface SearchState {
  readonly query: string;
  readonly order: SearchOrder;
  readonly result: SearchResult | null;
  readonly refinements: SearchRefinements | null;
  /** The row the keyboard is on. */
  readonly current: number;
}

/** A little more than most screens show: what is found is painted sooner the fewer texts are read for it. */
const firstSize = 12;
const pageSize = 20;
/** After so long without a key one has stopped typing, for the moment: then comes what can wait. */
export const typingPauseMs = 150;
/** As many are asked for at once where all that is shown is asked for again. */
const mostAtOnce = 1000;
const session = 'top';
/** Fields of which an article has one value: another value takes the place of the first. */
const singleFields = ['date', 'place', 'source', 'lang'];

export const searchStore = createStore<SearchState>({
  query: '',
  order: 'relevance',
  result: null,
  refinements: null,
  current: 0,
});

/** Who types fast presses Enter before the hits are there: what is to be opened once they are. */
let awaited: { readonly query: string; readonly where: Where } | null = null;

/** Takes what was typed so far and searches for it. */
export function typeQuery(query: string): void {
  searchFor(query, typingPauseMs);
}

/** Searches, and asks what the search can be narrowed to `pauseMs` after what was found is shown, if it still is. */
function searchFor(query: string, pauseMs: number): void {
  awaited = null;
  searchStore.set((state) => ({ ...state, query, current: 0 }));
  if (query.trim() === '') {
    searchStore.set((state) => ({ ...state, result: null, refinements: null }));
    return;
  }
  void run({ pauseMs });
}

export function orderResults(order: SearchOrder): void {
  searchStore.set((state) => ({ ...state, order, current: 0 }));
  void run();
}

export function clearSearch(): void {
  awaited = null;
  searchStore.set((state) => ({ ...state, query: '', result: null, refinements: null, current: 0 }));
}

/** Narrows the search to a facet's value, or takes the narrowing off again. */
export function toggleTerm(term: string): void {
  const { query } = searchStore.get();
  const isSingle = singleFields.includes(term.slice(0, term.indexOf(':')));
  if (hasTerm(query, term)) searchFor(withoutTerm(query, term), 0);
  else searchFor(isSingle ? withOnlyTerm(query, term) : withTerm(query, term), 0);
}

/** Narrows the search to dates, inclusive, in the place of others; null for any. */
export function searchDates(range: { readonly from: string; readonly to: string } | null): void {
  const { query } = searchStore.get();
  const dates = range === null ? null : range.from === range.to ? range.from : `${range.from}..${range.to}`;
  searchFor(dates === null ? withoutField(query, 'date') : withOnlyTerm(query, `date:${dates}`), 0);
}

/** `isAgain` says that nobody asked for it, so that nothing is announced. */
async function run({ limit = firstSize, pauseMs = 0, isAgain = false } = {}): Promise<void> {
  const { query, order } = searchStore.get();
  try {
    const result = await search.run({ query, order, session, typing: true, limit });
    if (!isStill(query, order)) return;
    searchStore.set((state) => ({ ...state, result }));
    openAwaited(result);
    if (!isAgain) announceSeen(result.total === 0 ? 'Nothing found' : `${formatNumber(result.total)} found`);
    afterPaint(() => void refine(result), pauseMs);
  } catch (error) {
    announceUnlessCancelled(error);
  }
}

/** Asks what the shown search can be narrowed to, unless another is shown or typed by now. */
async function refine(result: SearchResult): Promise<void> {
  const { query } = result;
  if (searchStore.get().result !== result || searchStore.get().query !== query) return;
  try {
    const refinements = await search.refine({ query, session, typing: true });
    if (searchStore.get().query === query) searchStore.set((state) => ({ ...state, refinements }));
  } catch (error) {
    announceUnlessCancelled(error);
  }
}

function isStill(query: string, order: SearchOrder): boolean {
  const now = searchStore.get();
  return now.query === query && now.order === order;
}

/** So long after what was drawn is on the screen. */
function afterPaint(task: () => void, ms: number): void {
  requestAnimationFrame(() => setTimeout(task, ms));
}

function announceUnlessCancelled(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'cancelled')) announceProblem(error);
}

let isLoadingMore = false;

/** Shows more hits of the same search. */
export function showMoreHits(): void {
  const { result, query, order } = searchStore.get();
  if (isLoadingMore || result?.query !== query) return;
  const offset = result.hits.length;
  if (offset >= result.total) return;
  isLoadingMore = true;
  search
    .run({ query, order, typing: true, limit: pageSize, offset })
    .then(({ hits }) => {
      const { result: now } = searchStore.get();
      // Where documents came or went meanwhile, all that is shown has been asked for again.
      if (now === result && isStill(query, order))
        searchStore.set((state) => ({ ...state, result: { ...now, hits: [...now.hits, ...hits] } }));
    })
    .catch(announceUnlessCancelled)
    .finally(() => {
      isLoadingMore = false;
    });
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
  rememberQuery(query);
  openHitOf(hit, result?.query ?? query, where);
}

/** Opens what a query found at its first match. */
export function openHitOf(hit: SearchHit, query: string, where: Where): void {
  if (hit.annotation !== null) {
    openArticle(hit.annotation.article, { where, query, at: hit.annotation.at });
    return;
  }
  const [snippet] = hit.snippets;
  const mark = snippet?.marks[0];
  const at =
    snippet === undefined || mark === undefined
      ? null
      : { start: snippet.start + mark.start, end: snippet.start + mark.end };
  if (hit.kind === 'note') openNote(hit.id, { where, query, at });
  else openArticle(hit.id, { where, query, at });
}

/** Opens the hit the keyboard is on. */
export function openCurrentHit(where: Where): void {
  const { result, current, query } = searchStore.get();
  const hit = result?.hits[current];
  if (result?.query !== query) awaited = { query, where };
  else if (hit !== undefined) openHit(hit, where);
}

/** Opens the first hit of a search whose opening was asked for before it was answered. */
function openAwaited(result: SearchResult): void {
  if (awaited?.query !== result.query) return;
  const { where } = awaited;
  awaited = null;
  const [first] = result.hits;
  if (first !== undefined) openHit(first, where);
}

/** What came in while a search is shown belongs into it. */
export function startSearch(): void {
  const again = askingAgain(() => {
    const { result } = searchStore.get();
    if (result !== null)
      void run({ isAgain: true, limit: Math.min(mostAtOnce, Math.max(firstSize, result.hits.length)) });
  }, 500);
  onEvent('indexChanged', again);
  onEvent('articlesChanged', again);
}
