import { currentArticles } from '../stores/currentArticles';
import { openDialog } from '../stores/dialogs';
import { isReadingArticle, markReadAndGoOn, markUnread, openBeside, stepArticle } from '../stores/queue';
import type { Command } from './Command';

const hasArticles = (): boolean => currentArticles().length > 0;

/** Working through a list with single keys, from the list and from the text alike. */
export const queueCommands: readonly Command[] = [
  {
    id: 'queue.next',
    label: 'Next article of the list',
    group: 'Articles',
    keys: 'j',
    isEnabled: isReadingArticle,
    run: () => {
      stepArticle(1);
    },
  },
  {
    id: 'queue.previous',
    label: 'Previous article of the list',
    group: 'Articles',
    keys: 'k',
    isEnabled: isReadingArticle,
    run: () => {
      stepArticle(-1);
    },
  },
  {
    id: 'queue.beside',
    label: 'Open the article being read beside as well',
    group: 'Articles',
    keys: 'o',
    // Lists answer the key themselves, for the row one is on.
    isEnabled: () => isReadingArticle() && document.activeElement?.closest('.reader-scroll') != null,
    run: openBeside,
  },
  {
    id: 'article.read',
    label: 'Mark as read and go on',
    group: 'Articles',
    keys: 'e',
    isEnabled: hasArticles,
    run: markReadAndGoOn,
  },
  {
    id: 'article.unread',
    label: 'Mark as unread',
    group: 'Articles',
    keys: 'Shift+E',
    isEnabled: hasArticles,
    run: markUnread,
  },
  {
    id: 'article.tag',
    label: 'Tag the articles',
    group: 'Articles',
    keys: 't',
    isEnabled: hasArticles,
    run: () => {
      openDialog({ kind: 'tagArticles', ids: currentArticles() });
    },
  },
];
