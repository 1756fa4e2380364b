import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Note } from '../../preload/contract/notes';
import { plainText } from '../../preload/shared/markdown';
import { countWords } from './countWords';
import { noteFileName } from './noteFileName';
import type { YamlFields } from './simpleYaml';

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
export function knownNote(
  id: string,
  path: string,
  fields: YamlFields,
  body: string,
  text: string,
): KnownNote {
  const folder = dirname(path);
  const created = timeField(fields, 'created') ?? new Date().toISOString();
  const plain = plainText(body);
  const note: Note = {
    id,
    title: basename(path, '.md'),
    folder: folder === '.' ? '' : folder,
    created,
    modified: timeField(fields, 'modified') ?? created,
    tags: tagsOf(fields, body),
    excerpt: withoutTables(plain.slice(0, excerptLength * 4))
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, excerptLength),
    words: countWords(plain),
  };
  return { note, path, body, version: versionOf(text), aliases: listField(fields, 'aliases') };
}

/** The cells of tables one behind the other, without their lines. */
function withoutTables(text: string): string {
  return text
    .replace(/^[\s|:-]*\|[\s|:-]*$/gm, '')
    .replace(/^[ \t]*\||\|[ \t]*$/gm, '')
    .replace(/[ \t]*\|[ \t]*/g, ' · ');
}

/** Two titles that differ only in case or composition are one: some file systems cannot tell them apart. */
export function titleKey(title: string): string {
  const known = keys.get(title);
  if (known !== undefined) return known;
  const key = noteFileName(title).toLowerCase();
  if (keys.size >= mostKeys) keys.clear();
  keys.set(title, key);
  return key;
}

/** Every link of a library asks for the key of its title: working it out each time would take longer than all the rest. */
const keys = new Map<string, string>();
const mostKeys = 100_000;

export function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function timeField(fields: YamlFields, key: string): string | null {
  const value = fields[key];
  const time = typeof value === 'string' || value instanceof Date ? new Date(value) : null;
  return time === null || Number.isNaN(time.getTime()) ? null : time.toISOString();
}

function tagsOf(fields: YamlFields, body: string): readonly string[] {
  const tags = new Set(listField(fields, 'tags'));
  for (const match of body.matchAll(/(?<=^|\s)#([\p{L}][\p{L}\p{N}_/-]*)/gu)) tags.add(match[1] ?? '');
  return [...tags].sort();
}

/** A list of words of the front matter; one word alone is a list, too. */
function listField(fields: YamlFields, key: string): readonly string[] {
  const value = fields[key];
  if (typeof value === 'string' && value.trim() !== '') return [value.trim()];
  return Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : [];
}
