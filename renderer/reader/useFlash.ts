import { useEffect, useRef, type RefObject } from 'react';
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
  const flashed = useRef<number | null>(null);
  useEffect(() => {
    if (scroller.current === null || target?.flash === undefined) return;
    // A tab that comes back to the front was not led to.
    if (flashed.current === target.serial) return;
    flashed.current = target.serial;
    const stop = paintFlash(pageRangesOf(scroller.current, text, target.flash));
    const timer = window.setTimeout(stop, shownForMs);
    return () => {
      window.clearTimeout(timer);
      stop();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new asking flashes
  }, [target?.serial, text]);
}
