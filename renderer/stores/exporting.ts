import type { ReferenceFormat } from '../../preload/contract/citations';
import type { ExportRequest } from '../../preload/contract/exporting';
import { notes } from '../api/notes';
import { shell } from '../api/shell';
import { announce } from './announcements';
import { currentArticles } from './currentArticles';
import { openDialog } from './dialogs';
import { frontNote } from './frontNote';
import { openNotesStore } from './openNotes';
import { frontTab } from './workspace';

/** Asks where an export goes, has it written, and says so. */
export async function exportAs(request: ExportRequest): Promise<void> {
  const name = await shell.exportAs({ request });
  if (name !== null) announce(`Exported as ${name}.`);
}

/** Opens the dialog that exports the note in front. */
export async function askToExportNote(): Promise<void> {
  const note = frontNote();
  if (note === null) return;
  const open = openNotesStore.get().get(note) ?? (await notes.open({ id: note }));
  openDialog({ kind: 'exportNote', note, title: open.note.title });
}

/** Exports the references of the articles at hand. */
export async function exportReferences(format: ReferenceFormat): Promise<void> {
  const ids = [...currentArticles()];
  if (ids.length > 0) await exportAs({ kind: 'references', ids, format });
}

/** Exports the annotations of the article in front. */
export async function exportFrontAnnotations(): Promise<void> {
  const tab = frontTab();
  if (tab?.kind === 'article') await exportAs({ kind: 'annotations', article: tab.article });
}

export function isArticleInFront(): boolean {
  return frontTab()?.kind === 'article';
}
