import { inBackground } from '../stores/announcements';
import { askToExportNote } from '../stores/exporting';
import { frontNote } from '../stores/frontNote';
import type { Command } from './Command';

export const exportNote: Command = {
  id: 'note.export',
  label: 'Export this note…',
  group: 'Notes',
  keys: '$mod+Alt+KeyE',
  isEnabled: () => frontNote() !== null,
  run: () => {
    inBackground(askToExportNote());
  },
};
