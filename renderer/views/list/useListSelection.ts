import { useEffect, type KeyboardEvent } from 'react';
import type { ArticleListing } from '../../../preload/contract/articles';
import { articles } from '../../api/articles';
import { inBackground } from '../../stores/announcements';
import { articleAt, type ArticleList } from '../../stores/articleList';
import { useStore } from '../../stores/createStore';
import { chosenStore, clearChosen, currentRowStore } from '../../stores/selection';

export interface ListSelection {
  /** How many articles are chosen; 0 while only the current row is. */
  readonly chosen: number;
  readonly isSelected: (id: string | undefined, row: number) => boolean;
  /** The current row moved, from the row `anchor`; with Shift all between them are chosen. */
  readonly moved: (row: number, anchor: number, extends_: boolean) => void;
  /** Chooses a row too, or no longer. */
  readonly toggle: (row: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Which articles of a list are selected: the current row, or those chosen with Ctrl and Shift, wherever they stand in it. */
export function useListSelection(list: ArticleList, current: number): ListSelection {
  const chosen = useStore(chosenStore);
  const { listing } = list;
  const currentId = articleAt(list, current)?.id ?? null;
  useEffect(() => {
    currentRowStore.set(currentId);
  }, [currentId]);
  useEffect(() => clearChosen, [listing]);
  const toggle = (row: number): void => {
    const id = articleAt(list, row)?.id;
    if (id === undefined) return;
    const next = new Set(chosen ?? (currentId === null ? [] : [currentId]));
    if (!next.delete(id)) next.add(id);
    chosenStore.set(next);
  };
  const moved = (row: number, anchor: number, extends_: boolean): void => {
    if (extends_) chooseBetween(list, Math.min(row, anchor), Math.max(row, anchor));
    else clearChosen();
  };
  return {
    chosen: chosen?.size ?? 0,
    isSelected: (id, row) => (chosen === null ? row === current : id !== undefined && chosen.has(id)),
    moved,
    toggle,
    onKeyDown: (event) => {
      const isMod = event.ctrlKey || event.metaKey;
      if (isMod && event.key === 'a') inBackground(chooseAll(listing));
      else if (event.key === ' ' && isMod) toggle(current);
      else if (event.key === 'Escape' && chosen !== null) clearChosen();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

export async function chooseAll(listing: ArticleListing): Promise<void> {
  chosenStore.set(new Set(await articles.ids({ listing })));
}

/** Counts the choices, so that an answer that comes late does not undo a later one. */
let choices = 0;

function chooseBetween(list: ArticleList, from: number, to: number): void {
  const mine = ++choices;
  const rows = Array.from({ length: to - from + 1 }, (_, step) => articleAt(list, from + step)?.id);
  const known = rows.filter((id) => id !== undefined);
  chosenStore.set(new Set(known));
  if (known.length === rows.length) return;
  inBackground(
    articles.ids({ listing: list.listing }).then((ids) => {
      if (mine === choices) chosenStore.set(new Set(ids.slice(from, to + 1)));
    }),
  );
}
