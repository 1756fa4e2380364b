import type { Article } from '../../preload/contract/article';
import type { ArticleGroup, ArticleListing } from '../../preload/contract/articles';
import { articles } from '../api/articles';
import { onEvent } from '../api/call';
import { inBackground } from './announcements';
import { askingAgain } from './askAgain';
import { createStore } from './createStore';
import { listViewStore } from './listView';
import { onLibraryReady } from './service';

const pageSize = 100;
/** How long rows are in view before they are asked for. */
const restMs = 30;
/** As many pages are kept as a person scrolls back over; the oldest goes. */
const pagesKept = 60;

/** A list of articles of which only the pages looked at are here. `total` is null until the first page is. */
export interface ArticleList {
  readonly listing: ArticleListing;
  readonly total: number | null;
  readonly groups: readonly ArticleGroup[];
  readonly pages: ReadonlyMap<number, readonly Article[]>;
}

const emptyListing: ArticleListing = { scope: { kind: 'all' }, sort: { by: 'date', descending: true } };

export const articleListStore = createStore<ArticleList>({
  listing: emptyListing,
  total: null,
  groups: [],
  pages: new Map(),
});

/** The article in a row, or null while its page is not here yet. */
export function articleAt({ pages }: ArticleList, row: number): Article | null {
  return pages.get(Math.floor(row / pageSize))?.[row % pageSize] ?? null;
}

let generation = 0;
const asked = new Set<number>();

let needed: { readonly from: number; readonly to: number } | null = null;
let needTimer: number | null = null;

/** Sees to it that the pages of rows `from` to `to` come, unless others are needed a moment later: rows scrolled past are not asked for. */
export function needRows(from: number, to: number): void {
  needed = { from, to };
  needTimer ??= window.setTimeout(() => {
    needTimer = null;
    if (needed !== null) askForRows(needed.from, needed.to);
  }, restMs);
}

function askForRows(from: number, to: number): void {
  for (let page = Math.floor(from / pageSize); page <= Math.floor(to / pageSize); page++) {
    if (asked.has(page)) continue;
    asked.add(page);
    inBackground(fetchPage(page, generation));
  }
}

async function fetchPage(page: number, asked_: number): Promise<void> {
  const { listing } = articleListStore.get();
  const answer = await articles.page({ listing, offset: page * pageSize, limit: pageSize });
  if (asked_ !== generation) return;
  articleListStore.set((list) => ({
    ...list,
    total: answer.total,
    groups: answer.groups,
    pages: withPage(list.pages, page, answer.articles),
  }));
}

function withPage(
  pages: ArticleList['pages'],
  page: number,
  rows: readonly Article[],
): ReadonlyMap<number, readonly Article[]> {
  const next = new Map(pages).set(page, rows);
  const [oldest] = next.keys();
  if (next.size > pagesKept && oldest !== undefined) {
    next.delete(oldest);
    asked.delete(oldest);
  }
  return next;
}

/** Asks for everything shown again; what is shown stays until the answers are here. */
async function refresh(): Promise<void> {
  const mine = ++generation;
  const { listing, pages } = articleListStore.get();
  const shown = pages.size === 0 ? [0] : [...pages.keys()].slice(-3);
  asked.clear();
  for (const page of shown) asked.add(page);
  const answers = await Promise.all(
    shown.map((page) => articles.page({ listing, offset: page * pageSize, limit: pageSize })),
  );
  const [first] = answers;
  if (mine !== generation || first === undefined) return;
  articleListStore.set({
    listing,
    total: first.total,
    groups: first.groups,
    pages: new Map(shown.map((page, at) => [page, answers[at]?.articles ?? []])),
  });
}

const refreshSoon = askingAgain(() => {
  inBackground(refresh());
});

export function startArticleList(): void {
  onLibraryReady(() => {
    inBackground(refresh());
  });
  onEvent('articlesChanged', refreshSoon);
  listViewStore.subscribe(() => {
    const view = listViewStore.get();
    if (view.kind !== 'articles' || view.listing === articleListStore.get().listing) return;
    articleListStore.set({ listing: view.listing, total: null, groups: [], pages: new Map() });
    inBackground(refresh());
  });
}
