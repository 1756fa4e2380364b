import { inBackground } from '../stores/announcements';
import { subjectTab } from '../stores/commandTarget';
import { printArticle } from '../stores/print';
import type { Command } from './Command';

export const printArticleCommand: Command = {
  id: 'article.print',
  label: 'Print article…',
  group: 'Articles',
  keys: '$mod+KeyP',
  isEnabled: () => subjectTab()?.kind === 'article',
  disabledReason: 'No article is open',
  run: () => {
    const tab = subjectTab();
    if (tab?.kind === 'article') inBackground(printArticle(tab.article));
  },
};
