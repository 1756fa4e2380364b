import { currentArticles, toggleCurrentArticles } from '../stores/currentArticles';
import type { Command } from './Command';

export const starArticle: Command = {
  id: 'article.star',
  label: 'Star or unstar',
  group: 'Articles',
  keys: 's',
  isEnabled: () => currentArticles().length > 0,
  run: () => {
    toggleCurrentArticles('starred');
  },
};
