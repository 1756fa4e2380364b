import type { Annotation, AnnotationColour, AnnotationPatch } from '../../preload/contract/annotations';
import type { TextRange } from '../../preload/contract/search';
import type { ReaderControl } from '../reader/AnnotationsHost';
import { annotations } from '../api/annotations';
import { inBackground } from './announcements';
import { annotationsStore } from './annotations';
import { createStore } from './createStore';
import { frontTab } from './workspace';

/** What is selected in the text of a tab. `quote` is the text from `start` to `end`. */
export interface TextSelection extends TextRange {
  readonly tab: string;
  readonly article: string;
  readonly quote: string;
}

/** The annotation that is open in a tab, and whether its comment is being written. */
export interface OpenAnnotation {
  readonly tab: string;
  readonly article: string;
  readonly id: string;
  readonly isEditing: boolean;
}

export const textSelectionStore = createStore<TextSelection | null>(null);
export const openAnnotationStore = createStore<OpenAnnotation | null>(null);

const readers = new Map<string, ReaderControl>();

export function keepReader(tab: string, control: ReaderControl | null): void {
  if (control === null) readers.delete(tab);
  else readers.set(tab, control);
}

/** The reader of the article in front; null where something else is. */
export function frontReader(): ReaderControl | null {
  const tab = frontTab();
  return tab === null ? null : (readers.get(tab.id) ?? null);
}

/** What is selected in the article in front. */
export function frontSelection(): TextSelection | null {
  const selection = textSelectionStore.get();
  return selection !== null && selection.tab === frontTab()?.id ? selection : null;
}

/** The annotation that is open in the article in front. */
export function frontAnnotation(): OpenAnnotation | null {
  const open = openAnnotationStore.get();
  return open !== null && open.tab === frontTab()?.id ? open : null;
}

let lastColour: AnnotationColour = 'amber';

/** Gives what is open or selected a colour, the last one where none is named; with nothing selected, selects the first sentence in view. */
export function highlight(colour: AnnotationColour = lastColour): void {
  lastColour = colour;
  const open = frontAnnotation();
  if (open !== null) changeAnnotation(open, { colour });
  else if (frontSelection() !== null) inBackground(markSelection(colour));
  else {
    frontReader()?.focus();
    frontReader()?.select('nextSentence');
  }
}

/** Marks what is selected; null where nothing is. */
export async function markSelection(colour: AnnotationColour = lastColour): Promise<Annotation | null> {
  const selection = frontSelection();
  if (selection === null) return null;
  const { article, start, end, quote } = selection;
  const made = await annotations.create({ article, start, end, quote, colour });
  clearSelection();
  return made;
}

function clearSelection(): void {
  getSelection()?.removeAllRanges();
  textSelectionStore.set(null);
}

/** Opens the comment of what is open or selected, marking it first. */
export function comment(): void {
  const open = frontAnnotation();
  if (open !== null) {
    openAnnotationStore.set({ ...open, isEditing: true });
    return;
  }
  const selection = frontSelection();
  if (selection === null) return;
  inBackground(
    markSelection().then((made) => {
      if (made === null) return;
      openAnnotationStore.set({ tab: selection.tab, article: made.article, id: made.id, isEditing: true });
    }),
  );
}

type Ref = Pick<Annotation, 'article' | 'id'>;

export function changeAnnotation({ article, id }: Ref, patch: AnnotationPatch): void {
  inBackground(annotations.update({ refs: [{ article, id }], patch }));
}

/** Deletes annotations; it can be taken back. */
export function deleteAnnotations(refs: readonly Ref[]): void {
  const gone = refs.map(({ article, id }) => ({ article, id }));
  inBackground(annotations.delete({ refs: gone }));
  openAnnotationStore.set((open) =>
    open !== null && gone.some(({ article, id }) => article === open.article && id === open.id) ? null : open,
  );
}

/** Puts an orphaned annotation on what is selected in its article. */
export function attachToSelection({ article, id }: Ref): void {
  const selection = frontSelection();
  if (selection?.article !== article) return;
  const { start, end, quote } = selection;
  inBackground(annotations.attach({ article, id, start, end, quote }).then(clearSelection));
}

/** The annotation open in front as its reader knows it. */
export function frontAnnotationRow() {
  const open = frontAnnotation();
  const rows = open === null ? [] : (annotationsStore.get().get(open.article) ?? []);
  return rows.find(({ annotation }) => annotation.id === open?.id) ?? null;
}
