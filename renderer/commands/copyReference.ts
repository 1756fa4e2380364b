import { inBackground } from '../stores/announcements';
import { copyReferences, hasCurrentArticles } from '../stores/copyCitations';
import type { Command } from './Command';

export const copyReferenceCommand: Command = {
  id: 'article.copyReference',
  label: 'Copy reference',
  group: 'Articles',
  isEnabled: hasCurrentArticles,
  run: () => {
    inBackground(copyReferences());
  },
};
