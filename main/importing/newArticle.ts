import type { Article, DerivedField, Provenance } from '../../preload/contract/article';
import { pagesFile, pagesFileText, type NewArticle } from '../library';
import type { Derived, ParsedArticle } from './ParsedArticle';
import type { ReadArticle } from './parseMessages';

/**
 * What an article came from: a file, or a piece of one. `name` as it was given, without folders of this machine (a piece:
 * `clips.zip › a.eml`); `extension` is the ending its bytes are kept under.
 */
export interface ImportedSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly extension: string;
}

/** What of an article's record is read out of its file, and is another when the file is read anew. */
export type ReadRecord = Pick<
  Article,
  DerivedField | 'url' | 'excerpt' | 'words' | 'format' | 'encoding' | 'provenance' | 'remarks' | 'textSha256'
>;

/** What a parsed article gives for its record. */
export function readRecord(parsed: ReadArticle): ReadRecord {
  const { title, date, place, author, source, language } = parsed;
  const provenance: Partial<Record<DerivedField, Provenance>> = {};
  const fields = { title, date, place, author, source, language };
  for (const [field, derived] of Object.entries(fields) as [DerivedField, Derived<string> | null][]) {
    if (derived !== null) provenance[field] = derived.provenance;
  }
  return {
    title: title.value,
    date: date?.value ?? null,
    place: place?.value ?? null,
    author: author?.value ?? null,
    source: source?.value ?? null,
    language: language?.value ?? null,
    url: parsed.url,
    format: parsed.format,
    encoding: parsed.encoding,
    provenance,
    remarks: parsed.remarks,
    ...parsed.facts,
  };
}

/** A parsed article as the library takes it. @param addedAt ISO 8601, UTC */
export function newArticle(parsed: ReadArticle, source: ImportedSource, addedAt: string): NewArticle {
  return {
    article: {
      id: source.sha256.slice(0, 20),
      ...readRecord(parsed),
      type: parsed.type ?? null,
      tags: [...new Set(parsed.tags)].sort(),
      starred: false,
      read: false,
      lastRead: null,
      position: null,
      addedAt,
      file: { name: source.name, bytes: source.bytes.length, sha256: source.sha256 },
    },
    text: parsed.text,
    source: { bytes: source.bytes, extension: source.extension },
    others: otherFiles(parsed),
  };
}

/** The pictures of an article and where its pages begin, as files of its folder. */
function otherFiles({ images = [], pages = [] }: ParsedArticle): NewArticle['others'] {
  return {
    ...Object.fromEntries(images.map(({ name, bytes }) => [name, bytes])),
    ...(pages.length > 0 ? { [pagesFile]: pagesFileText(pages) } : {}),
  };
}
