import { Document } from 'yaml';
import { rewriteLinks, type LinkAddress } from '../../preload/shared/links';
import { joinNoteFile, splitNoteFile } from './frontMatter';

/** The id in the text of a note's file; null where it has none. */
export function noteIdIn(text: string): string | null {
  const id: unknown = splitNoteFile(text).front?.get('id');
  return typeof id === 'string' && /^[\w-]+$/.test(id) ? id : null;
}

/** A note's file with another id. */
export function withNoteId(text: string, id: string): string {
  const { front, body } = splitNoteFile(text);
  const given = front ?? new Document({});
  given.set('id', id);
  return joinNoteFile(given, body);
}

/** A note's file with its links led elsewhere; one without such links stays as it is, to the byte. */
export function leadInFile(text: string, lead: (address: LinkAddress) => LinkAddress | null): string {
  const { front, body } = splitNoteFile(text);
  const led = rewriteLinks(body, lead);
  if (led === body) return text;
  return front === null ? led : joinNoteFile(front, led);
}
