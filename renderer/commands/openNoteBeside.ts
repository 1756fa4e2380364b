import { subjectNote } from '../stores/commandTarget';
import { openNote } from '../stores/workspace';
import type { Command } from './Command';

export const openNoteBeside: Command = {
  id: 'note.openBeside',
  label: 'Open note beside',
  group: 'Notes',

  isEnabled: () => subjectNote() !== null,
  disabledReason: 'No note is selected',
  run: () => {
    const note = subjectNote();
    if (note !== null) openNote(note, { where: 'beside' });
  },
};
