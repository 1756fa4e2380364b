import { currentArticles, trashCurrentArticles } from '../stores/currentArticles';
import type { Command } from './Command';

export const trashArticles: Command = {
  id: 'article.trash',
  label: 'Move to the trash',
  group: 'Articles',
  keys: 'Delete',
  isEnabled: () => currentArticles().length > 0,
  run: () => {
    trashCurrentArticles();
  },
};
