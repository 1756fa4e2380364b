import { currentArticles, editCurrentArticles } from '../stores/currentArticles';
import type { Command } from './Command';

export const editArticles: Command = {
  id: 'article.edit',
  label: 'Edit the selected articles…',
  group: 'Articles',
  keys: '$mod+Shift+KeyE',
  isEnabled: () => currentArticles().length > 0,
  run: editCurrentArticles,
};
