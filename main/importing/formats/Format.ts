import type { ArticleFormat } from '../../../preload/contract/article';
import type { OpenFile } from '../OpenFile';
import type { ParsedArticle } from '../ParsedArticle';

/**
 * A piece of a file. `label` tells it from the others (`12`, `clips/a.eml`); `key` does so even where two have the same label.
 * An article's `bytes` are what it was read from, in the file's own encoding, so that it can be read again by itself.
 */
export type Piece =
  | {
      readonly kind: 'article';
      readonly label: string;
      readonly bytes: Uint8Array;
      readonly extension: string;
      readonly article: () => ParsedArticle | Promise<ParsedArticle>;
    }
  /** A file within the file, read in its turn as any other is. */
  | { readonly kind: 'file'; readonly label: string; readonly file: () => Promise<OpenFile> }
  /** A file within the file that is not read, and why. */
  | { readonly kind: 'refused'; readonly label: string; readonly reason: string };

/** What a file holds: one article; or pieces, where it is made to hold several. */
export type Content =
  | { readonly kind: 'one'; readonly article: ParsedArticle; readonly others?: Iterable<Piece> }
  | { readonly kind: 'pieces'; readonly pieces: Iterable<Piece> };

/** Where a file stands: how many files it lies within, and which of the files it carries could be read themselves. */
export interface Surroundings {
  readonly depth: number;
  readonly isReadable: (file: OpenFile) => Promise<boolean>;
}

/** How one format is known and read. */
export interface Format {
  readonly format: ArticleFormat | 'zip';
  /** True for a file of this format, by its content; its name only decides between formats that look alike. */
  readonly recognises: (file: OpenFile) => boolean | Promise<boolean>;
  /** @throws UnreadableFile for one that is damaged, locked or empty */
  readonly read: (file: OpenFile, surroundings: Surroundings) => Content | Promise<Content>;
}

/** The content of a file that is one article. */
export function one(article: ParsedArticle): Content {
  return { kind: 'one', article };
}
