import { openDialog } from '../stores/dialogs';
import { frontEditor } from '../stores/notes/frontEditor';
import {
  askFolder,
  askHeading,
  askKey,
  askTemplate,
  frontNote,
  openDailyNote,
  trashNote,
} from '../stores/notes/noteQuestions';
import { frontTab } from '../stores/workspace';
import { showGraph } from '../stores/notes/showGraph';
import type { Command } from './Command';

function ofFrontNote(id: string, label: string, run: (note: string) => void): Command {
  return {
    id,
    label,
    group: 'Notes',
    isEnabled: () => frontNote() !== null,
    run: () => {
      const note = frontNote();
      if (note !== null) run(note);
    },
  };
}

/** What is done with notes as a whole, and with the links between them. */
export const noteCommands: readonly Command[] = [
  {
    id: 'note.daily',
    label: 'Open today’s note',
    group: 'Notes',
    keys: '$mod+Shift+KeyD',
    run: openDailyNote,
  },
  { id: 'note.template', label: 'New note from a template…', group: 'Notes', run: askTemplate },
  ofFrontNote('note.history', 'Earlier versions of this note…', (note) => {
    openDialog({ kind: 'noteHistory', note });
  }),
  {
    id: 'note.renameHeading',
    label: 'Rename the heading at the cursor…',
    group: 'Notes',
    isEnabled: () => frontEditor() !== null,
    run: askHeading,
  },
  ofFrontNote('note.move', 'Move this note to a folder…', askFolder),
  ofFrontNote('note.trash', 'Move this note to the trash', trashNote),
  {
    id: 'note.problems',
    label: 'Links that lead nowhere, and notes without links…',
    alsoKnownAs: 'broken links dead orphans',
    group: 'Notes',
    run: () => {
      openDialog({ kind: 'linkProblems' });
    },
  },
  {
    id: 'note.trashed',
    label: 'Notes in the trash…',
    group: 'Notes',
    run: () => {
      openDialog({ kind: 'noteTrash' });
    },
  },
  {
    id: 'article.key',
    label: 'Change the citation key…',
    group: 'Articles',
    isEnabled: () => frontTab()?.kind === 'article',
    run: askKey,
  },
  {
    id: 'graph.open',
    label: 'Show what is linked round this',
    group: 'Notes',
    keys: '$mod+Shift+KeyG',
    isEnabled: () => frontTab()?.kind === 'note' || frontTab()?.kind === 'article',
    run: showGraph,
  },
];
