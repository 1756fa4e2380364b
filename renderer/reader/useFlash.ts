import { useEffect, type RefObject } from 'react';
import { paintFlash } from './highlights';
import { pageRangesOf } from './textRanges';
import type { ReaderTarget } from './useTarget';

const shownForMs = 1600;

/** Marks a place that was led to for a moment. */
export function useFlash(
  scroller: RefObject<HTMLElement | null>,
  text: string,
  target: ReaderTarget | null,
): void {
  useEffect(() => {
    if (scroller.current === null || target?.flash === undefined) return;
    const stop = paintFlash(pageRangesOf(scroller.current, text, target.flash));
    const timer = window.setTimeout(stop, shownForMs);
    return () => {
      window.clearTimeout(timer);
      stop();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new asking flashes
  }, [target?.serial, text]);
}
