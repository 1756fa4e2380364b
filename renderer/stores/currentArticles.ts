import { articles } from '../api/articles';
import { inBackground } from './announcements';
import { openDialog } from './dialogs';
import { listViewStore } from './listView';
import { commandTargetStore, subjectTab } from './commandTarget';
import { clearChosen, selectedArticles } from './selection';

/**
 * The ids of the articles a command is about: what its menu was opened on; else the selection while the list has the focus or
 * more than one article is selected, else the article in front.
 */
export function currentArticles(): readonly string[] {
  const target = commandTargetStore.get();
  const selected = selectedArticles();
  if (target?.kind === 'article') return [target.id];
  if (target?.kind === 'list') return selected;
  const inList = document.activeElement?.closest('[data-region="list"]') != null;
  if (target === null && (inList || selected.length > 1)) return selected;
  const tab = subjectTab();
  if (tab?.kind === 'article') return [tab.article];
  return target === null ? selected : [];
}

/** Stars or marks as read; where all are already, takes it off again. */
export function toggleCurrentArticles(field: 'starred' | 'read'): void {
  const ids = [...currentArticles()];
  if (ids.length === 0) return;
  inBackground(
    articles
      .summary({ ids })
      .then((summary) => articles.update({ ids, patch: { [field]: summary[field] !== true } })),
  );
}

export function trashCurrentArticles(): void {
  trashIds(currentArticles());
}

export function trashIds(ids: readonly string[]): void {
  if (ids.length === 0) return;
  inBackground(
    articles.trash({ ids: [...ids] }).then(() => {
      clearChosen();
    }),
  );
}

/** True while the list shows the trash and something in it is selected. */
export function isInTrash(): boolean {
  const view = listViewStore.get();
  return view.kind === 'articles' && view.listing.scope.kind === 'trash' && selectedArticles().length > 0;
}

/** Puts the selected articles back where they were. */
export function restoreSelected(): void {
  const ids = [...selectedArticles()];
  inBackground(
    articles.restore({ ids }).then(() => {
      clearChosen();
    }),
  );
}

/** Asks, and then deletes the selected articles for good. */
export function purgeSelected(): void {
  openDialog({ kind: 'purge', ids: selectedArticles() });
}

/** Opens the dialog that edits all current articles at once. */
export function editCurrentArticles(): void {
  const ids = currentArticles();
  if (ids.length > 0) openDialog({ kind: 'editArticles', ids });
}
