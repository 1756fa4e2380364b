import { AppError } from '../../../preload/contract/errors';
import { isCitationKey } from '../../../preload/shared/isCitationKey';
import { outlineOf } from '../../../preload/shared/markdown';
import { articles } from '../../api/articles';
import { notes } from '../../api/notes';
import { announce, inBackground } from '../announcements';
import { openDialog } from '../dialogs';
import { notesListStore } from '../notesList';
import { saveNote } from '../openNotes';
import { frontTab, openNote } from '../workspace';
import { frontEditor } from './frontEditor';

/** The note in front; null where something else is. */
export function frontNote(): string | null {
  const tab = frontTab();
  return tab?.kind === 'note' ? tab.note : null;
}

/** The day as the calendar on the wall has it. */
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Asks for another text for the heading the cursor stands under. */
export function askHeading(): void {
  const id = frontNote();
  const editor = frontEditor();
  if (id === null || editor === null) return;
  const heading = outlineOf(editor.text())
    .filter(({ start }) => start <= editor.cursor())
    .at(-1);
  if (heading === undefined) {
    announce('The cursor stands under no heading.');
    return;
  }
  openDialog({
    kind: 'ask',
    question: {
      title: 'Rename a heading',
      label: 'Heading',
      value: heading.text,
      hint: 'Every link to it is led along. One change, that can be undone.',
      confirm: 'Rename',
      onAnswer: async (to) => {
        await saveNote(id);
        await notes.renameHeading({ id, from: heading.text, to });
      },
    },
  });
}

/** Asks for another citation key for the article in front. */
export function askKey(): void {
  const tab = frontTab();
  if (tab?.kind !== 'article') return;
  inBackground(
    articles.get({ ids: [tab.article] }).then(([article]) => {
      if (article === undefined) return;
      openDialog({
        kind: 'ask',
        question: {
          title: 'Change the citation key',
          label: 'Citation key',
          value: article.key,
          hint: 'Small letters, digits and _ : . - are what a key is made of. Every link to it is led along; that can be undone.',
          confirm: 'Change',
          onAnswer: async (key) => {
            if (!isCitationKey(key))
              throw new AppError(
                'badRequest',
                'A key begins with a small letter and has small letters, digits and _ : . - only, 80 at most.',
              );
            await notes.renameKey({ id: article.id, key });
          },
        },
      });
    }),
  );
}

/** Asks for the folder of a note. */
export function askFolder(id: string): void {
  const list = notesListStore.get() ?? [];
  const note = list.find((known) => known.id === id);
  if (note === undefined) return;
  const folders = new Set(list.map(({ folder }) => folder).filter((folder) => folder !== ''));
  openDialog({
    kind: 'ask',
    question: {
      title: `Move “${note.title}”`,
      label: 'Folder',
      value: note.folder,
      hint: 'A new name makes a new folder, / a folder within one; empty is the top. Links lead there still.',
      confirm: 'Move',
      choices: [...folders].sort(),
      onAnswer: async (folder) => {
        await notes.move({ id, folder });
      },
    },
  });
}

/** Opens the note of today, which is made where it is not there yet. */
export function openDailyNote(): void {
  inBackground(
    notes.daily({ today: today() }).then(({ note }) => {
      openNote(note.id, { where: 'newTab' });
    }),
  );
}

/** Makes a note from a template that is chosen, with what is selected in the note in front. */
export function askTemplate(): void {
  const selection = frontEditor()?.selected() ?? '';
  inBackground(
    notes.templates().then((names) => {
      const [first = ''] = names;
      openDialog({
        kind: 'ask',
        question: {
          title: 'New note from a template',
          label: 'Template',
          value: first,
          hint:
            names.length === 0
              ? 'Templates are Markdown files in the folder notes/templates of the library. {{title}}, {{date}}, {{day}} and {{selection}} in them are filled in.'
              : `There are: ${names.join(', ')}.`,
          confirm: 'Make the note',
          choices: names,
          onAnswer: async (template) => {
            const { note } = await notes.createFrom({ template, selection, today: today() });
            openNote(note.id, { where: 'newTab' });
          },
        },
      });
    }),
  );
}

/** Moves a note to the trash, with the last that was written in it. */
export function trashNote(id: string): void {
  inBackground(saveNote(id).then(() => notes.trash({ id })));
}
