import { createHash } from 'node:crypto';
import type { DerivedField, Provenance } from '../../preload/contract/article';
import type { NewArticle } from '../library';
import type { Derived, ParsedArticle } from './ParsedArticle';

const excerptLength = 180;

/** The file an article came from. `name` as it was given, without folders of this machine. */
export interface ImportedSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The id of the `index`-th article in a file: from the hash of its bytes, so that it is the same in any library. */
export function articleId(sha256: string, index: number): string {
  return (index === 0 ? sha256 : sha256Of(`${sha256}#${String(index)}`)).slice(0, 20);
}

/** The hash an article's text is known by. */
export function textHash(text: string): string {
  return sha256Of(text);
}

/** A parsed article as the library takes it. @param addedAt ISO 8601, UTC */
export function newArticle(
  parsed: ParsedArticle,
  source: ImportedSource,
  index: number,
  addedAt: string,
): NewArticle {
  const { title, date, place, author, source: publisher, language } = parsed;
  const provenance: Partial<Record<DerivedField, Provenance>> = {};
  const fields = { title, date, place, author, source: publisher, language };
  for (const [field, derived] of Object.entries(fields) as [DerivedField, Derived<string> | null][]) {
    if (derived !== null) provenance[field] = derived.provenance;
  }
  return {
    article: {
      id: articleId(source.sha256, index),
      title: title.value,
      date: date?.value ?? null,
      place: place?.value ?? null,
      author: author?.value ?? null,
      source: publisher?.value ?? null,
      language: language?.value ?? null,
      url: parsed.url,
      tags: [...new Set(parsed.tags)].sort(),
      starred: false,
      read: false,
      lastRead: null,
      position: null,
      addedAt,
      excerpt: excerptOf(parsed.text),
      words: parsed.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
      format: parsed.format,
      encoding: parsed.encoding,
      provenance,
      remarks: parsed.remarks,
      file: { name: source.name, bytes: source.bytes.length, sha256: source.sha256 },
      textSha256: textHash(parsed.text),
    },
    text: parsed.text,
    source: { bytes: source.bytes, extension: extensionOf(source.name) },
  };
}

function excerptOf(text: string): string {
  const start = text
    .slice(0, 3 * excerptLength)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[#>\s]+/gm, ' ')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (start.length <= excerptLength) return start;
  return start.slice(0, start.lastIndexOf(' ', excerptLength));
}

function extensionOf(name: string): string {
  return (/\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1] ?? 'bin').toLowerCase();
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
