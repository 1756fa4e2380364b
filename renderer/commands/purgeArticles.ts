import { isInTrash, purgeSelected } from '../stores/currentArticles';
import type { Command } from './Command';

export const purgeArticles: Command = {
  id: 'article.purge',
  label: 'Delete for good…',
  group: 'Articles',
  isEnabled: isInTrash,
  run: purgeSelected,
};
