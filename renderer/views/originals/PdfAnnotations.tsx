import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Annotation, AnnotationRow } from '../../../preload/contract/annotations';
import type { Article } from '../../../preload/contract/article';
import type { TextRange } from '../../../preload/contract/search';
import { AnnotationBar } from '../../reader/AnnotationBar';
import type { AnnotationsHost } from '../../reader/AnnotationsHost';
import { paintAnnotation } from '../../reader/highlights';
import { once } from '../../reader/once';
import { lettersOf, placeOfLetters, type Letters } from '../../reader/letters';
import { openAnnotationStore, textSelectionStore } from '../../stores/annotating';
import { annotationsStore, needAnnotations } from '../../stores/annotations';
import { announce } from '../../stores/announcements';
import { askText } from '../../stores/articleTexts';
import { useStore } from '../../stores/createStore';
import { annotationsHost } from '../workspace/annotationsHost';
import { useLoaded } from '../workspace/useLoaded';
import { offsetOnPage, rangeOnPage, type PageTexts } from './usePageTexts';
import '../../reader/annotations.css';

interface Props {
  readonly tab: string;
  readonly article: Article;
  readonly pages: PageTexts;
  readonly scroller: RefObject<HTMLElement | null>;
}

const none: readonly AnnotationRow[] = [];

/**
 * The annotations of a PDF on its pages. They belong to the article's text, as those of every format; what a page shows and what the
 * text says are brought together by their letters, as lines, hyphens and heads of pages differ.
 */
export function PdfAnnotations({ tab, article, pages, scroller }: Props) {
  const loaded = useLoaded(() => askText(article.id, article), [article.id, article.textSha256]);
  const text = loaded.kind === 'here' ? loaded.value.text : '';
  // Looked for when they are first needed: in a book there are a million.
  const letters = useMemo(() => once(() => lettersOf(text)), [text]);
  const rows = useStore(annotationsStore).get(article.id) ?? none;
  const open = useStore(openAnnotationStore);
  const selection = useStore(textSelectionStore);
  const latest = useRef(text);
  latest.current = text;
  const host = useMemo(() => annotationsHost(tab, article.id, latest), [tab, article.id]);
  useEffect(() => {
    needAnnotations(article.id);
  }, [article.id]);
  const painted = usePainted(pages, rows, text, letters);
  useSelected(scroller, pages, letters, host.onSelect);
  const row = rows.find(({ annotation }) => open?.tab === tab && annotation.id === open.id) ?? null;
  usePresses(scroller, painted, row, host);
  const isSelected = row === null && selection?.tab === tab;
  if (scroller.current === null || (row === null && !isSelected)) return null;
  const ranges = (): readonly Range[] => {
    if (row !== null) return painted.filter(({ of }) => of === row).map(({ range }) => range);
    const selected = getSelection();
    return selected === null || selected.rangeCount === 0 ? [] : [selected.getRangeAt(0)];
  };
  return (
    <AnnotationBar
      key={row?.annotation.id ?? 'selection'}
      scroller={scroller.current}
      ranges={ranges}
      row={row}
      isEditing={open?.isEditing ?? false}
      host={host}
    />
  );
}

interface Painted {
  readonly of: AnnotationRow;
  readonly range: Range;
}

/** Paints the annotations on the pages that are drawn. */
function usePainted(
  { drawn }: PageTexts,
  rows: readonly AnnotationRow[],
  text: string,
  all: () => Letters,
): readonly Painted[] {
  const [painted, setPainted] = useState<readonly Painted[]>([]);
  useEffect(() => {
    const found: Painted[] = [];
    for (const page of rows.length === 0 ? [] : drawn.values()) {
      const own = lettersOf(page.text.characters);
      for (const row of rows) {
        const at =
          row.annotation.state === 'anchored' ? placeOfAnnotation(row.annotation, text, all(), own) : null;
        const range = at === null ? null : rangeOnPage(page, at);
        if (range !== null) found.push({ of: row, range });
      }
    }
    const undo = found.map(({ of, range }) => paintAnnotation(of.annotation.colour, [range], 'paper'));
    setPainted(found);
    return () => {
      for (const off of undo) off();
    };
  }, [drawn, rows, text, all]);
  return painted;
}

const context = 60;

/** Where an annotation stands on a page; null where it does not, or not surely. */
function placeOfAnnotation(
  { start, end }: Annotation,
  text: string,
  all: Letters,
  page: Letters,
): TextRange | null {
  const quote = lettersOf(text.slice(start, end)).letters;
  const at = page.letters.indexOf(quote);
  if (quote === '' || at < 0) return null;
  const before = lettersOf(text.slice(Math.max(0, start - 2 * context), start)).letters;
  const behind = lettersOf(text.slice(end, end + 2 * context)).letters;
  const isOnly = all.letters.indexOf(quote) === all.letters.lastIndexOf(quote);
  // What stands more than once in the text needs the words round it: on another page it is another passage.
  const place = isOnly ? at : placeInContext(page.letters, quote, before.slice(-24), behind.slice(0, 24));
  return place === null ? null : stretch(page, place, quote.length);
}

function placeInContext(within: string, quote: string, head: string, tail: string): number | null {
  const both = within.indexOf(head + quote + tail);
  if (both >= 0) return both + head.length;
  const behindHead = head.length < 24 ? -1 : within.indexOf(head + quote);
  if (behindHead >= 0) return behindHead + head.length;
  const beforeTail = tail.length < 24 ? -1 : within.indexOf(quote + tail);
  return beforeTail < 0 ? null : beforeTail;
}

/** Letters as a stretch of the text they are of. */
function stretch({ offsets }: Letters, first: number, count: number): TextRange | null {
  const [start, last] = [offsets[first], offsets[first + count - 1]];
  return start === undefined || last === undefined ? null : { start, end: last + 1 };
}

/** Tells what of the article's text is selected on the pages. */
function useSelected(
  scroller: RefObject<HTMLElement | null>,
  pages: PageTexts,
  all: () => Letters,
  onSelect: (range: TextRange | null) => void,
): void {
  const latest = useRef({ pages, all });
  latest.current = { pages, all };
  useEffect(() => {
    let frame = 0;
    let isPressed = false;
    const look = (): void => {
      frame = 0;
      if (isPressed) return;
      if (document.activeElement?.closest('.annotation-bar') != null) return;
      const selected = getSelection();
      const range = selected === null || selected.rangeCount === 0 ? null : selected.getRangeAt(0);
      if (range === null || range.collapsed || scroller.current?.contains(range.startContainer) !== true) {
        onSelect(null);
        return;
      }
      const found = selectedPassage(range, String(selected), latest.current.pages, latest.current.all());
      if (found === null)
        announce('These words are not found in the text of this article, or not surely enough.');
      onSelect(found);
    };
    const lookSoon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    // While a selection is being drawn it is none yet.
    const press = ({ type }: Event): void => {
      isPressed = type === 'pointerdown';
      if (!isPressed) lookSoon();
    };
    document.addEventListener('selectionchange', lookSoon);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', press);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', lookSoon);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', press);
    };
  }, [scroller, onSelect]);
}

function selectedPassage(range: Range, words: string, { drawn }: PageTexts, all: Letters): TextRange | null {
  const wanted = lettersOf(words).letters;
  let before = '';
  let behind = '';
  for (const page of drawn.values()) {
    const { characters } = page.text;
    const start = offsetOnPage(page, range.startContainer, range.startOffset);
    const end = offsetOnPage(page, range.endContainer, range.endOffset);
    if (start !== null) before = lettersOf(characters.slice(Math.max(0, start - 2 * context), start)).letters;
    if (end !== null) behind = lettersOf(characters.slice(end, end + 2 * context)).letters;
  }
  const at = placeOfLetters(all.letters, wanted, { before, behind });
  return at === null ? null : stretch(all, at, wanted.length);
}

/** A press on an annotation opens it, one elsewhere or Escape closes it; Delete deletes what is open. */
function usePresses(
  scroller: RefObject<HTMLElement | null>,
  painted: readonly Painted[],
  row: AnnotationRow | null,
  host: AnnotationsHost,
): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const isInBar = ({ target }: Event): boolean =>
      target instanceof Element && target.closest('.annotation-bar') !== null;
    const press = (event: MouseEvent): void => {
      if (isInBar(event) || getSelection()?.isCollapsed === false) return;
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- Chromium 114 has no caretPositionFromPoint yet
      const caret = document.caretRangeFromPoint(event.clientX, event.clientY);
      const under = painted.find(
        ({ range }) => caret !== null && range.isPointInRange(caret.startContainer, caret.startOffset),
      );
      if (under !== undefined || row !== null) host.onOpen(under?.of.annotation.id ?? null);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (event.key === 'Delete' && row !== null && !isInBar(event)) host.onDelete(row);
      else if (event.key === 'Escape' && (row !== null || getSelection()?.isCollapsed === false)) {
        getSelection()?.removeAllRanges();
        host.onSelect(null);
        host.onOpen(null);
      } else return;
      event.preventDefault();
      element.focus({ preventScroll: true });
    };
    element.addEventListener('click', press);
    element.addEventListener('keydown', key);
    return () => {
      element.removeEventListener('click', press);
      element.removeEventListener('keydown', key);
    };
  }, [scroller, painted, row, host]);
}
