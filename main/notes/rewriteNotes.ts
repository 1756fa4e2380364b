import { rewriteLinks, type LinkAddress } from '../../preload/shared/links';
import { readSmallText, writeFilesAtomic, type LibraryFolder } from '../storage';
import { readNoteFile } from './frontMatter';
import { knownNote, type KnownNote } from './KnownNote';

/** A note whose links were led elsewhere, with its Markdown before and after. */
export interface RewrittenNote {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Rewrites the links of notes on disk, each file whole.
 * @param mayConcern tells quickly of a note's Markdown whether `lead` may change it
 * @param bodies what notes are to hold instead, by id; the others have their links led
 * @returns the notes that changed as they are now, with their Markdown before
 */
export async function rewriteNotes(
  folder: LibraryFolder,
  notes: readonly KnownNote[],
  lead: (address: LinkAddress) => LinkAddress | null,
  mayConcern: (markdown: string) => boolean,
  bodies: ReadonlyMap<string, string> = new Map(),
): Promise<readonly { readonly known: KnownNote; readonly before: string }[]> {
  const rewritten: { readonly known: KnownNote; readonly before: string; readonly text: string }[] = [];
  for (const { note, path, body } of notes) {
    const given = bodies.get(note.id);
    if (given === undefined && (!mayConcern(body) || rewriteLinks(body, lead) === body)) continue;
    const text = readSmallText(folder.path('notes', path));
    const { head, fields, body: onDisk } = readNoteFile(text ?? '');
    if (text === null || fields === null) continue;
    const next = given !== undefined && onDisk === body ? given : rewriteLinks(onDisk, lead);
    const written = head + next;
    rewritten.push({
      known: knownNote(note.id, path, fields, next, written),
      before: onDisk,
      text: written,
    });
  }
  await writeFilesAtomic(
    folder.root,
    rewritten.map(({ known, text }) => ({ path: folder.path('notes', known.path), content: text })),
  );
  return rewritten;
}
