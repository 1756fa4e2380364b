import { currentArticles } from '../stores/currentArticles';
import { openArticle } from '../stores/workspace';
import type { Command } from './Command';

export const openArticleInTab: Command = {
  id: 'article.openInTab',
  label: 'Open in a new tab',
  group: 'Articles',

  isEnabled: () => currentArticles().length > 0,
  disabledReason: 'No article is selected',
  run: () => {
    for (const id of currentArticles()) openArticle(id, { where: 'newTab' });
  },
};
