import { rewriteLinks, type LinkAddress } from '../../preload/shared/links';
import { readTextIfThere, writeFilesAtomic, type LibraryFolder } from '../storage';
import { joinNoteFile, splitNoteFile } from './frontMatter';
import { knownNote, type KnownNote } from './KnownNote';

/** A note whose links were led elsewhere, with its Markdown before and after. */
export interface RewrittenNote {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** Files are read side by side, so many at once. */
const atOnce = 32;

/**
 * Rewrites the links of notes on disk, each file whole.
 * @param bodies what notes are to hold instead, by id; the others have their links led
 * @returns the notes that changed as they are now, with their Markdown before
 */
export async function rewriteNotes(
  folder: LibraryFolder,
  notes: readonly KnownNote[],
  lead: (address: LinkAddress) => LinkAddress | null,
  bodies: ReadonlyMap<string, string> = new Map(),
): Promise<readonly { readonly known: KnownNote; readonly before: string }[]> {
  const rewritten: { readonly known: KnownNote; readonly before: string; readonly text: string }[] = [];
  const concerned = notes.filter(
    ({ note, body }) => bodies.has(note.id) || rewriteLinks(body, lead) !== body,
  );
  for (let at = 0; at < concerned.length; at += atOnce) {
    const part = concerned.slice(at, at + atOnce);
    const texts = await Promise.all(part.map(({ path }) => readTextIfThere(folder.path('notes', path))));
    part.forEach(({ note, path, body }, n) => {
      const text = texts[n] ?? null;
      const { front, body: onDisk } = text === null ? { front: null, body } : splitNoteFile(text);
      if (front === null) return;
      const given = bodies.get(note.id);
      const next = given !== undefined && onDisk === body ? given : rewriteLinks(onDisk, lead);
      const written = joinNoteFile(front, next);
      rewritten.push({
        known: knownNote(note.id, path, front, next, written),
        before: onDisk,
        text: written,
      });
    });
  }
  await writeFilesAtomic(
    folder.root,
    rewritten.map(({ known, text }) => ({ path: folder.path('notes', known.path), content: text })),
  );
  return rewritten;
}
