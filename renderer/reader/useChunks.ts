import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { DrawnText } from './DrawnText';
import { chunkAt, type Chunk } from './textBlocks';
import type { ReaderTarget } from './useTarget';

/** Chunks this near the window are drawn before they come into it. */
const nearness = '150% 0px';

interface Seen {
  readonly chunks: readonly Chunk[];
  readonly drawn: ReadonlySet<number>;
}

/** What is drawn of a text: of one that has grown since, what is as it was, so that nothing moves. */
function drawnOf(seen: Seen, chunks: readonly Chunk[]): ReadonlySet<number> {
  if (seen.chunks === chunks) return seen.drawn;
  const isThere = (at: number): boolean =>
    seen.chunks[at]?.start === chunks[at]?.start && seen.chunks[at]?.end === chunks[at]?.end;
  return new Set([0, ...[...seen.drawn].filter(isThere)]);
}

/**
 * Which chunks of a text are drawn: the first, those near the window, those round the place asked for, and all that were drawn
 * before: the browser skips what is out of sight, and what was measured once keeps its height.
 */
export function useChunks(
  scroller: RefObject<HTMLElement | null>,
  chunks: readonly Chunk[],
  target: ReaderTarget | null,
): DrawnText {
  const [seen, setSeen] = useState<Seen>({ chunks, drawn: new Set([0]) });
  const add = useCallback(
    (more: readonly number[]): void => {
      setSeen((before) => {
        const known = drawnOf(before, chunks);
        if (before.chunks === chunks && more.every((chunk) => known.has(chunk))) return before;
        return { chunks, drawn: new Set([...known, ...more]) };
      });
    },
    [chunks],
  );
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const near = entries
          .filter(({ isIntersecting }) => isIntersecting)
          .map(({ target: chunk }) => Number((chunk as HTMLElement).dataset['chunk']));
        if (near.length > 0) add(near);
      },
      { root: element, rootMargin: nearness },
    );
    for (const chunk of element.querySelectorAll('.chunk')) observer.observe(chunk);
    return () => {
      observer.disconnect();
    };
  }, [scroller, add]);
  const draw = useCallback(
    (offset: number): void => {
      flushSync(() => {
        add([chunkAt(chunks, offset)]);
      });
    },
    [chunks, add],
  );
  const wanted = target === null ? 0 : chunkAt(chunks, target.offset);
  const drawn = useMemo(() => {
    const known = drawnOf(seen, chunks);
    const round = [wanted - 1, wanted, wanted + 1].filter((chunk) => chunk >= 0 && chunk < chunks.length);
    return round.every((chunk) => known.has(chunk)) ? known : new Set([...known, ...round]);
  }, [seen, chunks, wanted]);
  return useMemo(() => ({ drawn, draw }), [drawn, draw]);
}
