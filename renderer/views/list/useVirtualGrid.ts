import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

interface Options {
  readonly count: number;
  readonly rowHeight: number;
  /** What stands above the rows in the scroller and stays there, in px. */
  readonly headHeight?: number;
  /** Changes when another list is shown: the grid goes back to its first row. */
  readonly listKey: string;
  /** Called when the current row was moved, from the row a selection began at; `extends_` with Shift. */
  readonly onMoved?: (row: number, anchor: number, extends_: boolean) => void;
}

export interface VirtualGrid {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: Virtualizer<HTMLDivElement, Element>;
  readonly current: number;
  readonly moveTo: (row: number, how?: 'alone' | 'extending' | 'quietly') => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * A long grid of which only what is seen is drawn: one row is current, arrows and Home to End move it, with Shift a selection
 * grows, with Ctrl the selection stays as it is.
 */
export function useVirtualGrid({ count, rowHeight, headHeight = 0, listKey, onMoved }: Options): VirtualGrid {
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [anchor, setAnchor] = useState(0);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingEnd: headHeight,
  });
  useEffect(() => {
    rows.measure();
  }, [rows, rowHeight]);
  useEffect(() => {
    setCurrent(0);
    setAnchor(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [listKey]);
  const moveTo = (row: number, how: 'alone' | 'extending' | 'quietly' = 'alone'): void => {
    const next = Math.min(Math.max(row, 0), Math.max(count - 1, 0));
    setCurrent(next);
    if (how !== 'extending') setAnchor(next);
    rows.scrollToIndex(next, { align: 'auto' });
    if (how !== 'quietly') onMoved?.(next, how === 'extending' ? anchor : next, how === 'extending');
  };
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 500) / rowHeight) - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      j: current + 1,
      ArrowUp: current - 1,
      k: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: count - 1,
    };
    const to = moves[event.key];
    const isMod = event.ctrlKey || event.metaKey;
    // Ctrl with a letter or a page key belongs to the commands.
    if (to === undefined || event.altKey || (isMod && !/^Arrow|^Home$|^End$/.test(event.key))) return;
    event.preventDefault();
    moveTo(to, event.shiftKey ? 'extending' : isMod ? 'quietly' : 'alone');
  };
  return { scroller, rows, current: Math.min(current, Math.max(count - 1, 0)), moveTo, onKeyDown };
}
