import type { AnnotationRow } from '../../preload/contract/annotations';
import { keepSame } from '../../preload/shared/keepSame';
import { annotations } from '../api/annotations';
import { onEvent } from '../api/call';
import { inBackground } from './announcements';
import { createStore } from './createStore';
import { onLibraryReady } from './service';
import { oncePaused } from './typing';

/** The annotations of the articles shown in tabs, in the order of their texts, kept in step with the library. */
export const annotationsStore = createStore<ReadonlyMap<string, readonly AnnotationRow[]>>(new Map());

const wanted = new Set<string>();

export function needAnnotations(article: string): void {
  if (wanted.has(article)) return;
  wanted.add(article);
  inBackground(refresh(article));
}

async function refresh(article: string): Promise<void> {
  const rows = await annotations.of({ article });
  annotationsStore.set((known) => {
    const before = known.get(article);
    const kept = before === undefined ? rows : keepSame(before, rows);
    return kept === before ? known : new Map(known).set(article, kept);
  });
}

function refreshAll(): void {
  for (const article of wanted) inBackground(refresh(article));
}

export function startAnnotations(): void {
  onLibraryReady(refreshAll);
  onEvent('annotationsChanged', ({ articles }) => {
    for (const article of articles ?? wanted) if (wanted.has(article)) inBackground(refresh(article));
  });
  // Notes cite annotations: how many do is shown behind each.
  onEvent('notesChanged', oncePaused(refreshAll));
}
