import { createNote } from '../stores/createNote';
import type { Command } from './Command';

export const newNote: Command = {
  id: 'note.new',
  label: 'New note',
  group: 'Notes',
  keys: '$mod+KeyN',
  run: () => {
    createNote();
  },
};
