import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

interface Options {
  readonly count: number;
  readonly rowHeight: number;
  /** Changes when another list is shown: the grid goes back to its first row. */
  readonly listKey: string;
}

export interface VirtualGrid {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: Virtualizer<HTMLDivElement, Element>;
  readonly current: number;
  /** The other end of a selection of several rows; the current row where only it is selected. */
  readonly anchor: number;
  readonly moveTo: (row: number, extends_?: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A long grid of which only what is seen is drawn: one row is current, arrows and Home to End move it, Shift selects. */
export function useVirtualGrid({ count, rowHeight, listKey }: Options): VirtualGrid {
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [anchor, setAnchor] = useState(0);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  useEffect(() => {
    setCurrent(0);
    setAnchor(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [listKey]);
  const moveTo = (row: number, extends_ = false): void => {
    const next = Math.min(Math.max(row, 0), Math.max(count - 1, 0));
    setCurrent(next);
    if (!extends_) setAnchor(next);
    rows.scrollToIndex(next, { align: 'auto' });
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
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moveTo(to, event.shiftKey);
  };
  return { scroller, rows, current: Math.min(current, Math.max(count - 1, 0)), anchor, moveTo, onKeyDown };
}
