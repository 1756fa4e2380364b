import { inBackground } from '../stores/announcements';
import { copyCitation, hasCurrentArticles } from '../stores/copyCitations';
import type { Command } from './Command';

export const copyCitationCommand: Command = {
  id: 'article.copyCitation',
  label: 'Copy citation',
  group: 'Articles',
  isEnabled: hasCurrentArticles,
  run: () => {
    inBackground(copyCitation());
  },
};
