import { inBackground } from '../stores/announcements';
import { exportLibrary, importLibrary, importNotes } from '../stores/wholeFolders';
import type { Command } from './Command';

export const exportLibraryCommand: Command = {
  id: 'library.export',
  label: 'Export the whole library as a folder…',
  group: 'Library',
  run: () => {
    inBackground(exportLibrary());
  },
};

export const importLibraryCommand: Command = {
  id: 'library.import',
  label: 'Import an exported library…',
  group: 'Library',
  run: () => {
    inBackground(importLibrary());
  },
};

export const importNotesCommand: Command = {
  id: 'import.notes',
  label: 'Import notes from a folder (Obsidian, Markdown)…',
  group: 'Library',
  run: () => {
    inBackground(importNotes());
  },
};
