import type { AnnotationListing } from '../../preload/contract/annotations';
import type { ReferenceFormat } from '../../preload/contract/citations';
import type { ExportRequest } from '../../preload/contract/exporting';
import { formatNumber } from '../../preload/shared/formatNumber';
import { annotations } from '../api/annotations';
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

/** Puts the annotations of a list on the clipboard, as Markdown. */
export async function copyAnnotations(listing: AnnotationListing): Promise<void> {
  const { total } = await annotations.list({ listing, offset: 0, limit: 1 });
  await navigator.clipboard.writeText(await annotations.markdown({ listing }));
  const what = total === 1 ? 'One annotation is' : `${formatNumber(total)} annotations are`;
  announce(`${what} on the clipboard, as Markdown.`);
}

/** Copies the annotations of the article in front. */
export async function copyFrontAnnotations(): Promise<void> {
  const tab = frontTab();
  if (tab?.kind === 'article') await copyAnnotations({ filter: { article: tab.article }, sort: 'article' });
}

/** Exports the annotations of the article in front. */
export async function exportFrontAnnotations(): Promise<void> {
  const tab = frontTab();
  if (tab?.kind === 'article') await exportAs({ kind: 'annotations', article: tab.article });
}

export function isArticleInFront(): boolean {
  return frontTab()?.kind === 'article';
}
