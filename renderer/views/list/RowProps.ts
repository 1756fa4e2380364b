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
  readonly onPress: (event: MouseEvent) => void;
  readonly onMiddle: () => void;
  readonly onDragStart: (event: DragEvent) => void;
}

/** What rows of both kinds have in common as elements. */
export function rowElement({ article, row, top, isCurrent, isSelected, isOn, ...on }: RowProps) {
  const states = [isCurrent && 'current', isOn && 'on', article?.read === false && 'unread'].filter(Boolean);
  return {
    role: 'row',
    id: `article-row-${String(row)}`,
    'aria-selected': isSelected,
    className: `row ${states.join(' ')}`,
    style: { transform: `translateY(${String(top)}px)` },
    draggable: article !== null,
    onClick: on.onPress,
    onAuxClick: (event: MouseEvent) => {
      if (event.button === 1) on.onMiddle();
    },
    onDragStart: on.onDragStart,
  } as const;
}
