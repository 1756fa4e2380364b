import { currentArticles } from '../stores/currentArticles';
import { openDialog } from '../stores/dialogs';
import type { Command } from './Command';

export const changeEncoding: Command = {
  id: 'article.encoding',
  label: 'Change the encoding of the article…',
  group: 'Articles',
  isEnabled: () => currentArticles().length === 1,
  run: () => {
    const [id] = currentArticles();
    if (id !== undefined) openDialog({ kind: 'encoding', id });
  },
};
