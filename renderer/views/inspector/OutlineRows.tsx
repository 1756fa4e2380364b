import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

interface Props {
  readonly count: number;
  readonly row: (index: number) => ReactNode;
}

/** As the style sheet has it, in px. */
const rowHeight = 26;

/**
 * The headings of an outline, of which only those in view are drawn: a long text has thousands, and what stands in the page is paid for
 * at every key press in it. They scroll with the inspector.
 */
export function OutlineRows({ count, row }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [above, setAbove] = useState(0);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => list.current?.closest('.inspector') ?? null,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: above,
  });
  // eslint-disable-next-line react-hooks/exhaustive-deps -- what stands above comes and goes; set to what it was, it draws nothing
  useLayoutEffect(() => {
    const { current } = list;
    const scroller = current?.closest('.inspector') ?? null;
    if (current === null || scroller === null) return;
    const top = current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    setAbove(Math.round(top + scroller.scrollTop));
  });
  return (
    <ol ref={list} className="outline" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, start }) => (
        <li
          key={index}
          aria-posinset={index + 1}
          aria-setsize={count}
          style={{ transform: `translateY(${String(start - above)}px)` }}
        >
          {row(index)}
        </li>
      ))}
    </ol>
  );
}
