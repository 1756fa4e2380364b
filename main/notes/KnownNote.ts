import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Document } from 'yaml';
import type { Note } from '../../preload/contract/notes';
import { plainText } from '../../preload/shared/markdown';
import { noteFileName } from './noteFileName';

/** A note as it is kept in memory. `path` is relative to `notes/`, with `/`; `aliases` are other titles it can be linked by. */
export interface KnownNote {
  readonly note: Note;
  readonly path: string;
  readonly body: string;
  readonly version: string;
  readonly aliases: readonly string[];
}

const excerptLength = 160;

/** What is known of a note from its file. */
export function knownNote(id: string, path: string, front: Document, body: string, text: string): KnownNote {
  const folder = dirname(path);
  const created = timeField(front, 'created') ?? new Date().toISOString();
  const plain = plainText(body);
  const note: Note = {
    id,
    title: basename(path, '.md'),
    folder: folder === '.' ? '' : folder,
    created,
    modified: timeField(front, 'modified') ?? created,
    tags: tagsOf(front, body),
    excerpt: plain
      .slice(0, excerptLength * 4)
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, excerptLength),
    words: plain.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0,
  };
  return { note, path, body, version: versionOf(text), aliases: listField(front, 'aliases') };
}

/** Two titles that differ only in case or composition are one: some file systems cannot tell them apart. */
export function titleKey(title: string): string {
  return noteFileName(title).toLowerCase();
}

export function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function timeField(front: Document, key: string): string | null {
  const value: unknown = front.get(key);
  const time = typeof value === 'string' || value instanceof Date ? new Date(value) : null;
  return time === null || Number.isNaN(time.getTime()) ? null : time.toISOString();
}

function tagsOf(front: Document, body: string): readonly string[] {
  const tags = new Set(listField(front, 'tags'));
  for (const match of body.matchAll(/(?<=^|\s)#([\p{L}][\p{L}\p{N}_/-]*)/gu)) tags.add(match[1] ?? '');
  return [...tags].sort();
}

/** A list of words of the front matter; one word alone is a list, too. */
function listField(front: Document, key: string): readonly string[] {
  const all = front.toJS() as Readonly<Record<string, unknown>> | null;
  const value = all?.[key];
  if (typeof value === 'string' && value.trim() !== '') return [value.trim()];
  return Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : [];
}
