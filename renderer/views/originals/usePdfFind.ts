import { useEffect, useRef, useState, type RefObject } from 'react';
import { findInText } from '../../../preload/shared/findInText';
import { paintMatches } from '../../reader/highlights';
import { placeOfStep, type Finding } from './Finding';
import { showRange } from './showRange';
import { rangeOnPage, type PageTexts } from './usePageTexts';

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

/** Finds in the pages of a PDF, one after the other, and marks what is found on those that are drawn. */
export function usePdfFind(
  { count, read, drawn }: PageTexts,
  finding: Finding | null,
  scroller: RefObject<HTMLElement | null>,
  goTo: (page: number) => void,
): void {
  const { typed = '', step = 0, onFound } = finding ?? {};
  const wanted = typed.replace(/\s+/g, ' ');
  const [found, setFound] = useState(nothing);
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
      const pages = wanted.trim() === '' ? 0 : count;
      for (let page = 1; page <= pages && matches.length < mostFound; page++) {
        const { characters } = await read(page);
        if (!isCurrent) return;
        for (const range of findInText(characters, wanted)) matches.push({ page, ...range });
        if (page % pagesAtOnce === 0) tell([...matches], false);
      }
      tell(matches, true);
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [count, read, wanted, onFound]);
  useEffect(() => {
    if (finding === null || found.typed !== wanted) return;
    const current = found.matches[placeOfStep(step, found.matches.length)];
    const rangeOf = (match: PageMatch): Range | null => {
      const page = drawn.get(match.page);
      return page === undefined ? null : rangeOnPage(page, match);
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
    const ranges = found.matches.flatMap((match) => (match === current ? [] : (rangeOf(match) ?? [])));
    return paintMatches(ranges, currentRange, 'paper');
  }, [finding, found, wanted, step, drawn, scroller]);
}
