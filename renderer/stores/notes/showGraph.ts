import { frontTab, openTab } from '../workspace';

/** Opens the graph round the note or article in front, beside it. */
export function showGraph(): void {
  const tab = frontTab();
  if (tab?.kind === 'note') openTab({ kind: 'graph', about: 'note', node: tab.note }, { where: 'beside' });
  else if (tab?.kind === 'article')
    openTab({ kind: 'graph', about: 'article', node: tab.article }, { where: 'beside' });
}
