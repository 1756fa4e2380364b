import { useEffect, useRef, type RefObject } from 'react';
import type { ArticleText } from '../../preload/contract/article';
import { firstInView } from './firstInView';
import { offsetOf } from './textRanges';

interface Options {
  readonly content: ArticleText;
  readonly onPlace: (offset: number, paragraph: number) => void;
}

/** Tells where the text is scrolled to, once a frame at most. */
export function usePlaces(scroller: RefObject<HTMLElement | null>, { onPlace, content }: Options): void {
  const tell = useRef(onPlace);
  tell.current = onPlace;
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const first = firstInView(element, 24);
      if (first !== null) tell.current(offsetOf(first, 'start'), offsetOf(first, 'paragraph'));
    };
    const lookSoon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    lookSoon();
    element.addEventListener('scroll', lookSoon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', lookSoon);
    };
  }, [scroller, content]);
}
