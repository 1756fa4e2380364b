import type { TextFacts } from '../library';
import type { ReadingHints } from './OpenFile';
import type { ParsedArticle, ParseOutcome } from './ParsedArticle';

/** A file to be read: its name, and where it lies, or its bytes (pasted text, a source read again). */
export interface ParseRequest {
  readonly name: string;
  readonly source: string | Uint8Array;
  readonly hints: ReadingHints;
}

/** A parsed article with what its text alone says of it. */
export type ReadArticle = ParsedArticle & { readonly facts: TextFacts };

/**
 * A part of a file that was read: the file itself where `label` is null, else the piece of that name. `file` holds the bytes it was
 * read from, null where they could not be had.
 */
export interface ParsedPart {
  readonly label: string | null;
  readonly outcome:
    Exclude<ParseOutcome, { kind: 'article' }> | { readonly kind: 'article'; readonly article: ReadArticle };
  readonly file: { readonly bytes: Uint8Array; readonly sha256: string; readonly extension: string } | null;
}

/** What is said to a parse worker. */
export type ToParseWorker =
  /** Reads a file from its part `done` on; parts whose reading brought a worker down are passed over with their reason. */
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly request: ParseRequest;
      readonly done: number;
      readonly fates: ReadonlyMap<string, string>;
    }
  /** One more part of a file may be sent. */
  | { readonly kind: 'more'; readonly id: number }
  /** No more parts of a file are wanted. */
  | { readonly kind: 'stop'; readonly id: number };

/** What a parse worker says. */
export type FromParseWorker =
  | { readonly kind: 'ready' }
  /** A piece is about to be read: its time runs from here. */
  | { readonly kind: 'begun'; readonly id: number; readonly key: string; readonly label: string }
  | { readonly kind: 'part'; readonly id: number; readonly part: ParsedPart; readonly isLast: boolean };

/** How many parts are sent before the first of them was taken. */
export const partsAhead = 32;
