import { useMemo, useRef } from 'react';
import { dragArticles } from '../../stores/draggedArticles';
import { expectOpening } from '../../stores/expectOpening';
import { selectedArticles } from '../../stores/selection';
import type { RowActs } from './RowProps';

/** What is done with the rows of the list now, as an object that stays the same. */
export function useRowActs(now: Pick<RowActs, 'press' | 'pressMiddle'>): RowActs {
  const latest = useRef(now);
  latest.current = now;
  return useMemo(
    () => ({
      press: (event, row) => {
        latest.current.press(event, row);
      },
      pressMiddle: (row) => {
        latest.current.pressMiddle(row);
      },
      drag: (event, article) => {
        const selected = selectedArticles();
        const ids = selected.includes(article.id) ? selected : [article.id];
        dragArticles(event, ids, ids.length === 1 ? article.title : `${String(ids.length)} articles`);
      },
      point: expectOpening,
    }),
    [],
  );
}
