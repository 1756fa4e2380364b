import type { Article } from '../../preload/contract/article';
import type { ArticlePatch } from '../../preload/contract/articles';
import { articles } from '../api/articles';
import { announce, inBackground } from './announcements';
import { openDialog } from './dialogs';
import { createStore } from './createStore';
import { listViewStore } from './listView';
import { frontTab } from './workspace';
import { articleDetailsStore } from './articleDetails';

/** The articles selected in the list. */
export const selectionStore = createStore<readonly Article[]>([]);

/** What a command on articles is about: the selection while the list has the focus, else the article in front. */
export function currentArticles(): readonly Article[] {
  const inList = document.activeElement?.closest('[data-region="list"]') != null;
  if (inList) return selectionStore.get();
  const tab = frontTab();
  const shown = tab?.kind === 'article' ? articleDetailsStore.get().get(tab.article) : undefined;
  return shown === undefined ? selectionStore.get() : [shown];
}

export function changeCurrentArticles(patch: ArticlePatch): void {
  const ids = currentArticles().map(({ id }) => id);
  if (ids.length > 0) inBackground(articles.update({ ids, patch }));
}

export function trashCurrentArticles(): void {
  const ids = currentArticles().map(({ id }) => id);
  if (ids.length === 0) return;
  inBackground(
    articles.trash({ ids }).then(() => {
      announce(
        ids.length === 1
          ? 'Moved to the trash. It can be restored there.'
          : `${String(ids.length)} articles moved to the trash. They can be restored there.`,
      );
    }),
  );
}

/** True while the list shows the trash and something in it is selected. */
export function isInTrash(): boolean {
  const view = listViewStore.get();
  return view.kind === 'articles' && view.listing.scope.kind === 'trash' && selectionStore.get().length > 0;
}

/** Puts the selected articles back where they were. */
export function restoreSelected(): void {
  const ids = selectionStore.get().map(({ id }) => id);
  inBackground(
    articles.restore({ ids }).then(() => {
      announce(
        ids.length === 1
          ? 'Put back into the library.'
          : `${String(ids.length)} articles put back into the library.`,
      );
    }),
  );
}

/** Asks, and then deletes the selected articles for good. */
export function purgeSelected(): void {
  openDialog({ kind: 'purge', ids: selectionStore.get().map(({ id }) => id) });
}
