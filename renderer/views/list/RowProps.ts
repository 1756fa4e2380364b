import type { DragEvent, MouseEvent } from 'react';
import type { Article } from '../../../preload/contract/article';

/** What a row of the list is drawn from, whichever way it is drawn. `article` is null while it is on its way. */
export interface RowProps {
  readonly article: Article | null;
  readonly row: number;
  readonly top: number;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  /** Drawn as selected: chosen, or shown in the workspace. */
  readonly isOn: boolean;
  readonly acts: RowActs;
}

/** What is done with rows, by their number; always the same object, so that rows are drawn anew only when they are others. */
export interface RowActs {
  readonly press: (event: MouseEvent, row: number) => void;
  readonly pressMiddle: (row: number) => void;
  readonly drag: (event: DragEvent, article: Article) => void;
  /** The pointer came over an article: it may be opened next. */
  readonly point: (article: Article) => void;
}

/** What rows of both kinds have in common as elements. */
export function rowElement({ article, row, top, isCurrent, isSelected, isOn, acts }: RowProps) {
  const states = [isCurrent && 'current', isOn && 'on', article?.read === false && 'unread'].filter(Boolean);
  return {
    role: 'row',
    id: `article-row-${String(row)}`,
    'aria-selected': isSelected,
    className: `row ${states.join(' ')}`,
    style: { transform: `translateY(${String(top)}px)` },
    draggable: article !== null,
    onClick: (event: MouseEvent) => {
      acts.press(event, row);
    },
    onAuxClick: (event: MouseEvent) => {
      if (event.button === 1) acts.pressMiddle(row);
    },
    onDragStart: (event: DragEvent) => {
      if (article !== null) acts.drag(event, article);
    },
    onPointerEnter: () => {
      if (article !== null) acts.point(article);
    },
  } as const;
}
