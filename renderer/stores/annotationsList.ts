import type {
  AnnotationCounts,
  AnnotationFilter,
  AnnotationGroup,
  AnnotationListing,
  AnnotationRow,
  AnnotationSort,
} from '../../preload/contract/annotations';
import { annotations } from '../api/annotations';
import { onEvent } from '../api/call';
import { inBackground } from './announcements';
import { askingAgain } from './askAgain';
import { createStore } from './createStore';
import { listViewStore } from './listView';
import { onLibraryReady } from './service';

const pageSize = 100;

/** The annotations of the library as listed, of which only the pages looked at are here. `total` is null until the first page is. */
export interface AnnotationsList {
  readonly listing: AnnotationListing;
  readonly total: number | null;
  readonly groups: readonly AnnotationGroup[];
  readonly pages: ReadonlyMap<number, readonly AnnotationRow[]>;
  readonly counts: AnnotationCounts | null;
}

export const annotationsListStore = createStore<AnnotationsList>({
  listing: { filter: {}, sort: 'article' },
  total: null,
  groups: [],
  pages: new Map(),
  counts: null,
});

/** The annotation in a row, or null while its page is not here yet. */
export function annotationAt({ pages }: AnnotationsList, row: number): AnnotationRow | null {
  return pages.get(Math.floor(row / pageSize))?.[row % pageSize] ?? null;
}

export function filterAnnotations(change: AnnotationFilter): void {
  list((listing) => ({ ...listing, filter: change }));
}

export function sortAnnotations(sort: AnnotationSort): void {
  list((listing) => ({ ...listing, sort }));
}

function list(change: (listing: AnnotationListing) => AnnotationListing): void {
  annotationsListStore.set((state) => ({ ...state, listing: change(state.listing), pages: new Map() }));
  inBackground(refresh());
}

let generation = 0;
const asked = new Set<number>();

/** Sees to it that the pages of rows `from` to `to` come. */
export function needAnnotationRows(from: number, to: number): void {
  for (let page = Math.floor(from / pageSize); page <= Math.floor(to / pageSize); page++) {
    if (asked.has(page)) continue;
    asked.add(page);
    inBackground(fetchPage(page, generation));
  }
}

async function fetchPage(page: number, mine: number): Promise<void> {
  const { listing } = annotationsListStore.get();
  const answer = await annotations.list({ listing, offset: page * pageSize, limit: pageSize });
  if (mine !== generation) return;
  annotationsListStore.set((state) => ({
    ...state,
    total: answer.total,
    groups: answer.groups,
    pages: new Map(state.pages).set(page, answer.rows),
  }));
}

/** Asks for everything shown again; what is shown stays until the answers are here. */
async function refresh(): Promise<void> {
  const mine = ++generation;
  const { listing, pages } = annotationsListStore.get();
  const shown = pages.size === 0 ? [0] : [...pages.keys()].slice(-3);
  asked.clear();
  for (const page of shown) asked.add(page);
  const [counts, ...answers] = await Promise.all([
    annotations.counts(),
    ...shown.map((page) => annotations.list({ listing, offset: page * pageSize, limit: pageSize })),
  ]);
  const [first] = answers;
  if (mine !== generation || first === undefined) return;
  annotationsListStore.set({
    listing,
    total: first.total,
    groups: first.groups,
    pages: new Map(shown.map((page, at) => [page, answers[at]?.rows ?? []])),
    counts,
  });
}

const askAgain = askingAgain(() => {
  inBackground(refresh());
});

function refreshSoon(): void {
  if (listViewStore.get().kind === 'annotations') askAgain();
}

export function startAnnotationsList(): void {
  onLibraryReady(refreshSoon);
  onEvent('annotationsChanged', refreshSoon);
  onEvent('articlesChanged', refreshSoon);
  onEvent('notesChanged', refreshSoon);
  listViewStore.subscribe(refreshSoon);
}
