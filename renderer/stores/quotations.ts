import type { Note } from '../../preload/contract/notes';
import type { CheckedQuotation, NoteQuotations } from '../../preload/contract/quotations';
import { quotations } from '../api/quotations';
import { openNotesStore } from './openNotes';
import { openArticle, openNote } from './workspace';

/** Checks the quotations of a note, as it is written now if it is open, or those of all notes. */
export async function checkQuotationsOf(id: string | null): Promise<readonly NoteQuotations[]> {
  if (id === null) return quotations.checkLibrary();
  const open = openNotesStore.get().get(id);
  if (open === undefined) return [await quotations.checkNote({ id })];
  return [{ note: open.note, quotations: await quotations.check({ markdown: open.markdown }) }];
}

/** Shows a quotation where it stands in its note. */
export function showInNote({ id }: Note, { start, end }: CheckedQuotation): void {
  openNote(id, { at: { start, end } });
}

/** Shows the passage a quotation rests on beside its note. */
export function showSource({ article, at, paragraph }: CheckedQuotation): void {
  if (article !== null) openArticle(article.id, { where: 'beside', at, paragraph });
}
