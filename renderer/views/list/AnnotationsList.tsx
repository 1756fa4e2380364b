import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { AnnotationRef } from '../../../preload/contract/annotations';
import { annotations } from '../../api/annotations';
import { inBackground } from '../../stores/announcements';
import { deleteAnnotations } from '../../stores/annotating';
import {
  annotationAt,
  annotationsListStore,
  needAnnotationRows,
  type AnnotationsList as AnnotationsListState,
} from '../../stores/annotationsList';
import { useStore } from '../../stores/createStore';
import { openArticle, type Where } from '../../stores/workspace';
import { AnnotationGroupHeading, AnnotationListRow } from './AnnotationListRow';
import { AnnotationsHead } from './AnnotationsHead';
import { LoadingRows } from './LoadingRows';
import './annotationsList.css';

type Item =
  | { readonly kind: 'group'; readonly row: number; readonly count: number }
  | { readonly kind: 'row'; readonly row: number };

/** The annotations of the whole library, under a heading an article while they are sorted so. */
export function AnnotationsList() {
  const list = useStore(annotationsListStore);
  const [current, setCurrent] = useState(0);
  const [anchor, setAnchor] = useState(0);
  const items = useMemo(() => itemsOf(list), [list]);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'group' ? 36 : 58),
    overscan: 10,
  });
  const shown = rows.getVirtualItems();
  const [first, last] = [items[shown[0]?.index ?? 0]?.row ?? 0, items[shown.at(-1)?.index ?? 0]?.row ?? 0];
  useEffect(() => {
    if ((list.total ?? 0) > 0) needAnnotationRows(first, last);
  }, [first, last, list.total, list.pages]);
  const total = list.total ?? 0;
  const [from, to] = [Math.min(current, anchor), Math.min(Math.max(current, anchor), total - 1)];
  const moveTo = (row: number, extends_: boolean): void => {
    const next = Math.min(Math.max(row, 0), Math.max(total - 1, 0));
    setCurrent(next);
    if (!extends_) setAnchor(next);
    rows.scrollToIndex(items.findIndex((item) => item.kind === 'row' && item.row === next));
  };
  const open = (row: number, where: Where): void => {
    const at = annotationAt(list, row)?.annotation;
    if (at === undefined) return;
    openArticle(at.article, { where, at: at.state === 'anchored' ? { start: at.start, end: at.end } : null });
  };
  const selected = async (): Promise<readonly AnnotationRef[]> =>
    (await annotations.refs({ listing: list.listing })).slice(from, to + 1);
  const press = (event: KeyboardEvent): void => {
    const to_ = keyTarget(event.key, current, total);
    if (to_ !== null) moveTo(to_, event.shiftKey);
    else if (event.key === 'Enter') open(current, event.ctrlKey || event.metaKey ? 'newTab' : 'tab');
    else if (event.key === 'o') open(current, 'beside');
    else if (event.key === 'Delete') inBackground(selected().then(deleteAnnotations));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <AnnotationsHead list={list} selectedCount={total === 0 ? 0 : to - from + 1} selected={selected} />
      {list.total === null && <LoadingRows />}
      {list.total === 0 && (
        <p className="empty-list">
          {list.counts?.total === 0
            ? 'Marked passages stand here. Open an article, select some words and press h, or 1 to 5 for a colour.'
            : 'No annotation answers this filter.'}
        </p>
      )}
      <div ref={scroller} className="rows annotations" hidden={total === 0}>
        <div
          role="grid"
          aria-label="Annotations"
          aria-multiselectable
          aria-rowcount={total}
          aria-activedescendant={`annotation-row-${String(current)}`}
          tabIndex={0}
          className="grid"
          style={{ height: rows.getTotalSize() }}
          onKeyDown={press}
        >
          {shown.map(({ index, start, key }) => {
            const item = items[index];
            const row = item === undefined ? null : annotationAt(list, item.row);
            return (
              <div
                key={key}
                ref={rows.measureElement}
                data-index={index}
                role="presentation"
                className="annotation-place"
                style={{ transform: `translateY(${String(start)}px)` }}
              >
                {item?.kind === 'group' && <AnnotationGroupHeading row={row} count={item.count} />}
                {item?.kind === 'row' && (
                  <AnnotationListRow
                    row={row}
                    index={item.row}
                    isCurrent={item.row === current}
                    isSelected={item.row >= from && item.row <= to}
                    onPress={(event) => {
                      moveTo(item.row, event.shiftKey);
                      if (!event.shiftKey)
                        open(
                          item.row,
                          event.ctrlKey || event.metaKey ? 'newTab' : event.altKey ? 'beside' : 'tab',
                        );
                    }}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

function itemsOf({ total, groups }: AnnotationsListState): readonly Item[] {
  if (groups.length === 0)
    return Array.from({ length: total ?? 0 }, (_, row): Item => ({ kind: 'row', row }));
  return groups.flatMap(({ offset, count }): readonly Item[] => [
    { kind: 'group', row: offset, count },
    ...Array.from({ length: count }, (_, at): Item => ({ kind: 'row', row: offset + at })),
  ]);
}

const page = 10;

/** The row a key leads to; null for any other key. */
function keyTarget(key: string, current: number, total: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    j: current + 1,
    ArrowUp: current - 1,
    k: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: total - 1,
  };
  return moves[key] ?? null;
}
