import { encode } from 'iconv-lite';
import { assembleArticle } from '../assembleArticle';
import type { DecodedText } from '../decodeText';
import type { OpenFile } from '../OpenFile';
import type { ParsedArticle } from '../ParsedArticle';
import { UnreadableFile } from '../UnreadableFile';
import { readDateline } from '../text/dateline';
import { fieldNamed, isRecord, readFields, recordText, statedOf, type DumpRecord } from './fields';
import { one, type Content, type Format, type Piece } from './Format';
import { elementSpans } from './jsonSpans';
import { pageText } from './pageText';
import { Pictures } from './Pictures';

/** Article dumps: an object, a list of objects (also within an object, as programs' answers have it), or one object a line. */
export const jsonFormat: Format = {
  format: 'json',
  recognises: ({ decoded, extension }) => {
    const start = decoded.text.slice(0, 4000).trimStart();
    if (['json', 'jsonl', 'ndjson'].includes(extension)) return true;
    return /^\s*(?:\[\s*)?\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\})/.test(start);
  },
  read: (file) => {
    const lines = jsonLines(file.decoded.text);
    return lines === null ? readJson(file) : { kind: 'pieces', pieces: linePieces(file, lines) };
  },
};

/** The lines of text that has an object a line, or null for any other. */
function jsonLines(text: string): readonly string[] | null {
  const first = /^\s*(\{.*)\n\s*\{/.exec(text)?.[1];
  return first !== undefined && isWhole(first) ? text.split('\n') : null;
}

function isWhole(line: string): boolean {
  try {
    return isRecord(JSON.parse(line));
  } catch {
    return false;
  }
}

function* linePieces({ name, decoded }: OpenFile, lines: readonly string[]): Iterable<Piece> {
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const json = line.replace(/^\ufeff/, '');
    yield recordPiece(json, String(index + 1), name, decoded);
  }
}

function recordPiece(json: string, label: string, name: string, { encoding }: DecodedText): Piece {
  return {
    kind: 'article',
    label,
    bytes: encode(json, encoding),
    extension: 'json',
    article: () => articleOf(parsed(json), name, encoding),
  };
}

function readJson({ name, decoded }: OpenFile): Content {
  const json = decoded.text.replace(/^\ufeff/, '');
  const value = parsed(json);
  const path = pathToRecords(value, 3);
  const list = path?.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
  if (path === null || !Array.isArray(list)) return one(articleOf(value, name, decoded.encoding));
  const spans = elementSpans(json, path);
  return {
    kind: 'pieces',
    pieces: spans.map(({ start, end }, at) =>
      recordPiece(json.slice(start, end), String(at + 1), name, decoded),
    ),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    throw new UnreadableFile(
      `Damaged: this is not valid JSON (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

/** The keys that lead to the list of records: the whole value, or the longest list of objects within it that hold a text. */
function pathToRecords(value: unknown, depth: number): readonly string[] | null {
  if (Array.isArray(value)) return value.some(isRecord) ? [] : null;
  if (!isRecord(value) || depth === 0 || hasText(value)) return null;
  for (const [key, inner] of Object.entries(value)) {
    const rest = pathToRecords(inner, depth - 1);
    if (rest !== null && holdsArticles(inner, rest)) return [key, ...rest];
  }
  return null;
}

function holdsArticles(value: unknown, path: readonly string[]): boolean {
  const list = path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
  return Array.isArray(list) && list.some((item) => isRecord(item) && hasText(item));
}

function hasText(record: DumpRecord): boolean {
  return Object.entries(record).some(
    ([key, value]) =>
      fieldNamed(key) === 'text' &&
      (typeof value === 'string' || (Array.isArray(value) && typeof value[0] === 'string')),
  );
}

/** @throws UnreadableFile for a value without a text */
function articleOf(value: unknown, name: string, encoding: string): ParsedArticle {
  if (!isRecord(value)) throw new UnreadableFile('No article: this is no object with fields.');
  const fields = readFields(value);
  const body = recordText(fields);
  if (body.trim() === '')
    throw new UnreadableFile(
      `No article: none of the fields that hold a text (“text”, “body”, “content”, …) is there. It has ${namesOf(value)}.`,
    );
  const pictures = new Pictures();
  const stated = statedOf(fields);
  const written = fields.get('dateline');
  const dateline = typeof written === 'string' ? readDateline(written.replace(/\s*[-–—]?\s*$/, ' — ')) : null;
  return assembleArticle({
    format: 'json',
    encoding,
    name,
    stated: { ...stated, place: stated.place ?? dateline?.place, date: stated.date ?? dateline?.date },
    text: pageText(body, pictures),
    images: pictures.images,
  });
}

function namesOf(record: DumpRecord): string {
  const keys = Object.keys(record);
  if (keys.length === 0) return 'no fields';
  return keys
    .slice(0, 6)
    .map((key) => `“${key.slice(0, 40)}”`)
    .join(', ');
}
