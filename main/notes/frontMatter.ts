import { parseDocument, type Document } from 'yaml';
import { simpleYaml, type YamlFields } from './simpleYaml';

/** A note's file in its two parts. `front` is null where the file has none, or one that is not YAML (which is then left in the body). */
export interface NoteFile {
  readonly front: Document | null;
  readonly body: string;
}

/** A note's file for reading: `head + body` is its text. `fields` is null where it has no front matter; `head` is empty then. */
export interface NoteParts {
  readonly head: string;
  readonly fields: YamlFields | null;
  readonly body: string;
}

const block = /^\uFEFF?---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** Parts a note's file. Front matter is data: it is parsed, never run; comments and unknown keys are kept. */
export function splitNoteFile(text: string): NoteFile {
  const unix = unixLines(text);
  const match = block.exec(unix);
  if (match === null) return { front: null, body: unix };
  const front = parseDocument(match[1] ?? '');
  if (front.errors.length > 0) return { front: null, body: unix };
  return { front, body: unix.slice(lengthOfHead(unix, match[0])) };
}

/** The same without a document to write: several times as fast, as front matter is hardly ever more than a few plain words. */
export function readNoteFile(text: string): NoteParts {
  const unix = unixLines(text);
  const match = block.exec(unix);
  const fields = match === null ? null : (simpleYaml(match[1] ?? '') ?? parsedFields(match[1] ?? ''));
  if (match === null || fields === null) return { head: '', fields: null, body: unix };
  const length = lengthOfHead(unix, match[0]);
  return { head: unix.slice(0, length), fields, body: unix.slice(length) };
}

/** A note's file from its two parts: the inverse of {@link splitNoteFile}. */
export function joinNoteFile(front: Document, body: string): string {
  return `---\n${front.toString()}---\n\n${body}`;
}

/** What a document of front matter says. */
export function fieldsOf(front: Document): YamlFields {
  const fields: unknown = front.toJS();
  return typeof fields === 'object' && fields !== null && !Array.isArray(fields)
    ? (fields as YamlFields)
    : {};
}

function parsedFields(yaml: string): YamlFields | null {
  const front = parseDocument(yaml);
  return front.errors.length > 0 ? null : fieldsOf(front);
}

function unixLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The front matter with its fences, and the blank line after it. */
function lengthOfHead(text: string, matched: string): number {
  return matched.length + (text[matched.length] === '\n' ? 1 : 0);
}
