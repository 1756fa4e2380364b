import type { ArticleFormat, Provenance } from '../../preload/contract/article';

/** A value with where it came from. */
export interface Derived<T> {
  readonly value: T;
  readonly provenance: Provenance;
}

/**
 * An article as a parser reads it out of a file. `text` is Markdown, except for `format: 'text'`, where it is shown as it
 * stands: paragraphs parted by one blank line, lines ending in LF, Unicode as in the source. Dates are partial
 * (`YYYY[-MM[-DD]]`), `language` a BCP 47 tag. `remarks` are whole sentences about what was doubtful.
 */
export interface ParsedArticle {
  readonly format: ArticleFormat;
  readonly encoding: string | null;
  readonly title: Derived<string>;
  readonly date: Derived<string> | null;
  readonly place: Derived<string> | null;
  readonly author: Derived<string> | null;
  readonly source: Derived<string> | null;
  readonly language: Derived<string> | null;
  readonly url: string | null;
  readonly tags: readonly string[];
  readonly text: string;
  readonly remarks: readonly string[];
}

/** What came of a file: its articles, or a sentence that says why there are none. */
export type ParseOutcome =
  | { readonly kind: 'articles'; readonly articles: readonly ParsedArticle[] }
  | { readonly kind: 'unsupported'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** A file to be parsed: its name (for its ending and dates in it) and its bytes. */
export interface SourceBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}
