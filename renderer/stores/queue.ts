import { articles } from '../api/articles';
import { announce, inBackground } from './announcements';
import { currentArticles } from './currentArticles';
import { listViewStore } from './listView';
import { frontTab, openArticle } from './workspace';

/**
 * The list as it was when one began to work through it: articles that leave it on the way (read ones leave the unread) keep their
 * place, so that the next is always the next.
 */
let queue: { readonly listing: string; readonly ids: readonly string[] } = { listing: '', ids: [] };

/** The article in front; null while something else is. */
function shownArticle(): string | null {
  const tab = frontTab();
  return tab?.kind === 'article' ? tab.article : null;
}

export function isReadingArticle(): boolean {
  return shownArticle() !== null;
}

/** Opens the next or the previous article of the list in place of the one in front. */
export function stepArticle(by: 1 | -1): void {
  inBackground(step(by));
}

async function step(by: 1 | -1): Promise<void> {
  const view = listViewStore.get();
  if (view.kind !== 'articles') return;
  const shown = shownArticle();
  const listing = JSON.stringify(view.listing);
  if (queue.listing !== listing || shown === null || !queue.ids.includes(shown))
    queue = { listing, ids: await articles.ids({ listing: view.listing }) };
  const at = shown === null ? -1 : queue.ids.indexOf(shown);
  const next = queue.ids[at < 0 ? 0 : at + by];
  if (next === undefined || next === shown)
    announce(by === 1 ? 'This is the last of the list.' : 'This is the first of the list.');
  else openArticle(next);
}

/** Marks what one is at as read; from the text it goes on to the next article. */
export function markReadAndGoOn(): void {
  const ids = [...currentArticles()];
  if (ids.length === 0) return;
  const isInList = document.activeElement?.closest('[data-region="list"]') != null;
  inBackground(
    articles.update({ ids, patch: { read: true } }).then(async () => {
      if (!isInList && isReadingArticle()) await step(1);
    }),
  );
}

export function markUnread(): void {
  const ids = [...currentArticles()];
  if (ids.length > 0) inBackground(articles.update({ ids, patch: { read: false } }));
}

/** Opens the article in front in the pane beside as well. */
export function openBeside(): void {
  const shown = shownArticle();
  if (shown !== null) openArticle(shown, { where: 'beside' });
}
