import { parseDocument, type Document } from 'yaml';

/** A note's file in its two parts. `front` is null where the file has none, or one that is not YAML (which is then left in the body). */
export interface NoteFile {
  readonly front: Document | null;
  readonly body: string;
}

const block = /^\uFEFF?---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** Parts a note's file. Front matter is data: it is parsed, never run; comments and unknown keys are kept. */
export function splitNoteFile(text: string): NoteFile {
  const unix = text.replace(/\r\n?/g, '\n');
  const match = block.exec(unix);
  if (match === null) return { front: null, body: unix };
  const front = parseDocument(match[1] ?? '');
  if (front.errors.length > 0) return { front: null, body: unix };
  return { front, body: unix.slice(match[0].length).replace(/^\n/, '') };
}

/** A note's file from its two parts: the inverse of {@link splitNoteFile}. */
export function joinNoteFile(front: Document, body: string): string {
  return `---\n${front.toString()}---\n\n${body}`;
}
