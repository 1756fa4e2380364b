import { inBackground } from '../stores/announcements';
import { copyWithCitation, hasSelectedWords } from '../stores/copyCitations';
import type { Command } from './Command';

export const copyWithCitationCommand: Command = {
  id: 'article.copyWithCitation',
  label: 'Copy selection with citation',
  group: 'Articles',
  keys: '$mod+Shift+KeyC',
  isEnabled: hasSelectedWords,
  run: () => {
    inBackground(copyWithCitation());
  },
};
