import { isInTrash, restoreSelected } from '../stores/currentArticles';
import type { Command } from './Command';

export const restoreArticles: Command = {
  id: 'article.restore',
  label: 'Put back from the trash',
  group: 'Articles',
  isEnabled: isInTrash,
  run: restoreSelected,
};
