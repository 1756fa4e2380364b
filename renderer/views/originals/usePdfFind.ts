import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { findInText } from '../../../preload/shared/findInText';
import { firstFrom } from '../../reader/firstFrom';
import { paintMatches } from '../../reader/highlights';
import { placeOfStep, type Finding } from './Finding';
import type { OpenPdf } from './openPdf';
import { showRange } from './showRange';

/** The text of a page, and its runs as they are drawn: where each begins in it. */
interface PageText {
  readonly characters: string;
  readonly runs: readonly { readonly start: number }[];
}

/** A match on a page (from 1), as offsets of its text. */
interface PageMatch {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

interface Found {
  readonly typed: string;
  readonly matches: readonly PageMatch[];
}

const nothing: Found = { typed: '', matches: [] };
/** Pages that are looked through before what was found is shown. */
const pagesAtOnce = 20;
const mostFound = 10_000;

/**
 * Finds in the pages of a PDF, one after the other, and marks what is found on those that are drawn. Gives what a page calls with
 * the elements of its text, or null when it is drawn no more.
 */
export function usePdfFind(
  pdf: OpenPdf,
  finding: Finding | null,
  scroller: RefObject<HTMLElement | null>,
  goTo: (page: number) => void,
): (page: number, runs: readonly HTMLElement[] | null) => void {
  const { typed = '', step = 0, onFound } = finding ?? {};
  const wanted = typed.replace(/\s+/g, ' ');
  const [texts] = useState(() => new Map<number, PageText>());
  const [found, setFound] = useState(nothing);
  const [drawn] = useState(() => new Map<number, readonly HTMLElement[]>());
  const [drawing, setDrawing] = useState(0);
  const shown = useRef('');
  const go = useRef(goTo);
  go.current = goTo;
  useEffect(() => {
    if (onFound === undefined) return;
    let isCurrent = true;
    const tell = (matches: readonly PageMatch[], isWhole: boolean): void => {
      setFound({ typed: wanted, matches });
      onFound(matches.length, isWhole);
    };
    const look = async (): Promise<void> => {
      const matches: PageMatch[] = [];
      const count = wanted.trim() === '' ? 0 : pdf.document.numPages;
      for (let page = 1; page <= count && matches.length < mostFound; page++) {
        const text = texts.get(page) ?? (await readPage(pdf, page));
        if (!isCurrent) return;
        texts.set(page, text);
        for (const range of findInText(text.characters, wanted)) matches.push({ page, ...range });
        if (page % pagesAtOnce === 0) tell([...matches], false);
      }
      tell(matches, true);
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [pdf, wanted, onFound, texts]);
  useEffect(() => {
    if (finding === null || found.typed !== wanted) return;
    const at = placeOfStep(step, found.matches.length);
    const current = found.matches[at];
    const rangeOf = (match: PageMatch): Range | null => {
      const [text, runs] = [texts.get(match.page), drawn.get(match.page)];
      return text === undefined || runs === undefined ? null : rangeIn(text, runs, match);
    };
    const currentRange = current === undefined ? null : rangeOf(current);
    const key = `${wanted} ${String(step)} ${String(current?.page)} ${String(current?.start)}`;
    if (current !== undefined && shown.current !== key) {
      if (currentRange === null) go.current(current.page);
      else if (scroller.current !== null) {
        showRange(scroller.current, currentRange);
        shown.current = key;
      }
    }
    const ranges = found.matches.flatMap((match) =>
      match === current || !drawn.has(match.page) ? [] : (rangeOf(match) ?? []),
    );
    return paintMatches(ranges, currentRange, 'paper');
  }, [finding, found, wanted, step, texts, drawn, drawing, scroller]);
  return useCallback(
    (page, runs) => {
      if (runs === null) drawn.delete(page);
      else drawn.set(page, runs);
      setDrawing((times) => times + 1);
    },
    [drawn],
  );
}

async function readPage({ document: pdf }: OpenPdf, number: number): Promise<PageText> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  let characters = '';
  const runs: { readonly start: number }[] = [];
  for (const { str, hasEOL } of items.filter((item): item is TextItem => 'str' in item)) {
    runs.push({ start: characters.length });
    characters += str.replace(/\s/g, ' ');
    if (hasEOL && !characters.endsWith(' ')) characters += ' ';
  }
  return { characters, runs };
}

/** A match as a range of the elements its page's text is drawn by, one a run; null where they are others. */
function rangeIn(
  { runs: known }: PageText,
  runs: readonly HTMLElement[],
  { start, end }: PageMatch,
): Range | null {
  if (runs.length !== known.length) return null;
  const place = (offset: number): { readonly node: Text; readonly index: number } | null => {
    // Several runs may begin at the same place: only the last of these has letters.
    const at = firstFrom(known, offset + 1) - 1;
    const node = runs[at]?.firstChild;
    return node instanceof Text ? { node, index: offset - (known[at]?.start ?? 0) } : null;
  };
  const [from, to] = [place(start), place(end - 1)];
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, Math.min(from.index, from.node.data.length));
  range.setEnd(to.node, Math.min(to.index + 1, to.node.data.length));
  return range;
}
