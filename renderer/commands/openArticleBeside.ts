import { currentArticles } from '../stores/currentArticles';
import { openArticle } from '../stores/workspace';
import type { Command } from './Command';

export const openArticleBeside: Command = {
  id: 'article.openBeside',
  label: 'Open beside',
  group: 'Articles',
  isEnabled: () => currentArticles().length > 0,
  disabledReason: 'No article is selected',
  run: () => {
    for (const [at, id] of currentArticles().entries())
      openArticle(id, { where: at === 0 ? 'beside' : 'newTab' });
  },
};
