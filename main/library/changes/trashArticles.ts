import type { UndoableChange } from '../../undo';
import type { ArticleStore } from '../ArticleStore';
import { areGone } from './areGone';
import { countedArticles } from './countedArticles';

/** Moving articles to the trash, as a change. */
export function trashArticles(store: ArticleStore, ids: readonly string[]): UndoableChange {
  return {
    label: `Move ${countedArticles(ids)} to the trash`,
    done: `Moved ${countedArticles(ids)} to the trash`,
    do: () => store.trash(ids),
    undo: () => store.restore(ids),
    isVoid: () => areGone(store, ids),
  };
}

/** Putting articles back from the trash, as a change. */
export function restoreArticles(store: ArticleStore, ids: readonly string[]): UndoableChange {
  return {
    label: `Put ${countedArticles(ids)} back`,
    done: `Put ${countedArticles(ids)} back into the library`,
    do: () => store.restore(ids),
    undo: () => store.trash(ids),
    isVoid: () => areGone(store, ids),
  };
}
