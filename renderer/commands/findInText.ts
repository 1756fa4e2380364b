import { frontTab } from '../stores/workspace';
import { openFind } from '../stores/findInText';
import type { Command } from './Command';

export const findInText: Command = {
  id: 'find.open',
  label: 'Find in this text',
  group: 'Search',
  keys: '$mod+KeyF',
  isEnabled: () => frontTab()?.kind === 'article',
  run: () => {
    const tab = frontTab();
    if (tab !== null) openFind(tab.id);
  },
};
