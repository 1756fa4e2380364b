import type { ArticleFormat, ArticleType, PageStart, Provenance } from '../../preload/contract/article';

/** A value with where it came from. */
export interface Derived<T> {
  readonly value: T;
  readonly provenance: Provenance;
}

/** A picture that is in the file, kept beside the text, which names it so: `image-<16 hex digits of its hash>.png`. */
export interface ArticleImage {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * An article as a parser reads it out of a file. `text` is Markdown, except for `format: 'text'` and `'pdf'`, where it is shown as
 * it stands: paragraphs parted by one blank line, lines ending in LF, Unicode as in the source. Dates are partial
 * (`YYYY[-MM[-DD]]`), `language` a BCP 47 tag. `remarks` are whole sentences about what was doubtful.
 */
export interface ParsedArticle {
  readonly format: ArticleFormat;
  /** Null where the format fixes it. */
  readonly encoding: string | null;
  readonly title: Derived<string>;
  readonly date: Derived<string> | null;
  readonly place: Derived<string> | null;
  readonly author: Derived<string> | null;
  readonly source: Derived<string> | null;
  readonly language: Derived<string> | null;
  readonly url: string | null;
  /** What the file says it is; nothing where it does not say. */
  readonly type?: ArticleType;
  readonly tags: readonly string[];
  readonly text: string;
  readonly remarks: readonly string[];
  readonly images?: readonly ArticleImage[];
  /** Where the pages of a file that has some begin in `text`. */
  readonly pages?: readonly PageStart[];
}

/** What came of a file, or of a piece of one: an article, or a sentence that says why there is none. */
export type ParseOutcome =
  | { readonly kind: 'article'; readonly article: ParsedArticle }
  | { readonly kind: 'unsupported'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };
