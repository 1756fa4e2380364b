import * as v from 'valibot';
import type { Paragraph } from '../shared/paragraphsOf';

/** Where a derived field of an article came from; also the words shown to the reader. */
export type Provenance = 'from text' | 'from file name' | 'from metadata' | 'by hand';

/** The fields of an article that are derived at import and can be corrected by hand. */
export const derivedFields = ['title', 'date', 'place', 'author', 'source', 'language'] as const;
export type DerivedField = (typeof derivedFields)[number];

/** What an article is, as far as citing it goes. */
export const articleTypes = ['news', 'web', 'report', 'book'] as const;
export type ArticleType = (typeof articleTypes)[number];

/** A file format Commonplace can read; decided by content, not by the file's extension. */
export type ArticleFormat =
  | 'text'
  | 'markdown'
  | 'html'
  | 'mhtml'
  | 'pdf'
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'epub'
  | 'mail'
  | 'json'
  | 'csv'
  | 'ris'
  | 'bibtex'
  | 'feed';

/** The imported file. `name` as it was given (within an archive: `clips.zip › a.eml`), `sha256` of its bytes in hex. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * One article as lists and the command line show it: everything but its text.
 * `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, its length being its precision; `language` a BCP 47 tag; times are ISO 8601, UTC.
 */
export interface Article {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly author: string | null;
  readonly source: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** Said by hand, or by the list of references it came in; null where it is worked out from the rest. */
  readonly type: ArticleType | null;
  readonly tags: readonly string[];
  readonly starred: boolean;
  readonly read: boolean;
  /** When it was last opened to be read, and the offset in its text it was read to; null where it never was. */
  readonly lastRead: string | null;
  readonly position: number | null;
  readonly addedAt: string;
  readonly excerpt: string;
  readonly words: number;
  readonly format: ArticleFormat;
  readonly encoding: string | null;
  readonly provenance: Readonly<Partial<Record<DerivedField, Provenance>>>;
  /** What was doubtful when the article was read, one sentence each, e.g. an ambiguous date that was not guessed. */
  readonly remarks: readonly string[];
  readonly file: SourceFile;
  /** SHA-256 in hex of `text.md`: what annotations were anchored against. */
  readonly textSha256: string;
}

/** Where a page of a file that has pages begins: a UTF-16 offset into the article's text. `number` counts from 1. */
export interface PageStart {
  readonly number: number;
  readonly start: number;
}

/** An article with its readable text: Markdown, paragraphs parted by a blank line, lines ending in LF. */
export interface ArticleText {
  readonly article: Article;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** Ascending; empty for formats without pages. A page without text begins where the next one does. */
  readonly pages: readonly PageStart[];
}

/**
 * The same for the page, which looks for the paragraphs itself: thousands of objects take longer to send than the text. Of a long
 * text it is the beginning, `length` UTF-16 units are the whole.
 */
export interface TextBeginning extends Omit<ArticleText, 'paragraphs'> {
  readonly length: number;
}

/** An article's id: the first 20 hex digits of the SHA-256 of its bytes. */
export const ArticleId = v.pipe(v.string(), v.regex(/^[0-9a-f]{20}$/));
/** A date of day, month or year precision. */
export const PartialDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/));
