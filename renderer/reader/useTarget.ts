import { useLayoutEffect, useRef, type RefObject } from 'react';
import { drawnBlocks, offsetOf, shownRanges } from './textRanges';
import { untilPainted } from './untilPainted';

/** A place in the text to show: asked for again with every new `serial`. `flash` marks it for a moment, to be found by the eye. */
export interface ReaderTarget {
  readonly serial: number;
  readonly offset: number;
  readonly flash?: { readonly start: number; readonly end: number };
}

/** The block an offset is in, or the next one, of those drawn now. */
function blockAt(scroller: HTMLElement, offset: number): HTMLElement | undefined {
  return drawnBlocks(scroller).find((block) => offsetOf(block, 'end') > offset);
}

/** Scrolls so that a place is a third from the top, where the eye is, unless it is in view already; a block's beginning at the top. */
function scrollTo(scroller: HTMLElement, text: string, { offset }: ReaderTarget): void {
  const block = blockAt(scroller, offset);
  if (block === undefined) return;
  const isBeginning = offset === offsetOf(block, 'start');
  const [shown] = shownRanges([block], text, [{ start: offset, end: offset + 1 }]);
  const box = (shown?.page ?? block).getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  const isSeen = box.top >= frame.top + 40 && box.bottom <= frame.bottom - 40;
  if (!isSeen || isBeginning)
    scroller.scrollTop += box.top - frame.top - (isBeginning ? 24 : frame.height / 3);
}

/** Scrolls to the place asked for. */
export function useTarget(
  scroller: RefObject<HTMLElement | null>,
  text: string,
  target: ReaderTarget | null,
): void {
  const reached = useRef<{ readonly serial: number; readonly text: string } | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || target === null) return;
    // A tab that comes back to the front asks for nothing new.
    if (reached.current?.serial === target.serial && reached.current.text === text) return;
    reached.current = { serial: target.serial, text };
    return untilPainted(() => {
      scrollTo(element, text, target);
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new asking scrolls
  }, [target?.serial, text]);
}
