import { inBackground } from '../stores/announcements';
import { hasHits, makeSearchNote } from '../stores/searchNote';
import type { Command } from './Command';

export const makeSearchNoteCommand: Command = {
  id: 'search.toNote',
  label: 'Make a note of these hits with quotations',
  group: 'Search',
  isEnabled: hasHits,
  run: () => {
    inBackground(makeSearchNote());
  },
};
