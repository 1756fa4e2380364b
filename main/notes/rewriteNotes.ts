import { rewriteLinks, type LinkAddress } from '../../preload/shared/links';
import { readTextIfThere, writeFileAtomic, type LibraryFolder } from '../storage';
import { joinNoteFile, splitNoteFile } from './frontMatter';
import { knownNote, type KnownNote } from './KnownNote';

/** A note whose links were led elsewhere, with its Markdown before and after. */
export interface RewrittenNote {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** Flushes are what rewriting waits for: so many are waited for side by side. */
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
  const rewritten: { readonly known: KnownNote; readonly before: string }[] = [];
  const waiting = notes[Symbol.iterator]();
  const writer = async (): Promise<void> => {
    for (const { note, path, body } of { [Symbol.iterator]: () => waiting }) {
      const given = bodies.get(note.id);
      if (given === undefined && rewriteLinks(body, lead) === body) continue;
      const file = folder.path('notes', path);
      const text = await readTextIfThere(file);
      const { front, body: onDisk } = text === null ? { front: null, body } : splitNoteFile(text);
      if (front === null) continue;
      const next = given !== undefined && onDisk === body ? given : rewriteLinks(onDisk, lead);
      const written = joinNoteFile(front, next);
      await writeFileAtomic(file, written);
      rewritten.push({ known: knownNote(note.id, path, front, next, written), before: onDisk });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, writer));
  return rewritten;
}
