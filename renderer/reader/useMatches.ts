import { useEffect, type RefObject } from 'react';
import type { TextRange } from '../../preload/contract/search';
import { paintMatches } from './highlights';
import { drawnBlocks, shownRanges } from './textRanges';

/** More than this many would not be looked through one by one. */
const mostMarks = 5000;

interface Matches {
  /** Ascending by their start. */
  readonly matches: readonly TextRange[];
  readonly currentMatch: TextRange | null;
}

/** Marks the matches in the chunks drawn now, and again when others are. */
export function useMatches(
  scroller: RefObject<HTMLElement | null>,
  text: string,
  drawn: ReadonlySet<number>,
  { matches, currentMatch }: Matches,
): void {
  useEffect(() => {
    if (scroller.current === null || matches.length === 0) return;
    const shown = shownRanges(drawnBlocks(scroller.current), text, matches);
    const current = shown.find(({ of }) => of.start === currentMatch?.start)?.page ?? null;
    return paintMatches(
      shown.slice(0, mostMarks).map(({ page }) => page),
      current,
    );
  }, [scroller, text, drawn, matches, currentMatch]);
}
