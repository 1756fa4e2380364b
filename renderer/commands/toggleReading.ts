import { frontTab } from '../stores/workspace';
import { toggleReadingView } from '../stores/noteViews';
import type { Command } from './Command';

export const toggleReading: Command = {
  id: 'note.reading',
  label: 'Switch between writing and reading a note',
  group: 'Notes',
  keys: '$mod+KeyE',
  isEnabled: () => frontTab()?.kind === 'note',
  run: () => {
    const tab = frontTab();
    if (tab?.kind === 'note') toggleReadingView(tab.id);
  },
};
