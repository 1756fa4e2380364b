import type { ParseOutcome } from './ParsedArticle';

/** What a parse worker says once it can read. */
export const workerReady = 'ready';

/** A file for a parse worker. */
export interface ParseRequest {
  readonly id: number;
  readonly name: string;
  /** A file to read, or the bytes themselves (pasted text). */
  readonly source: string | Uint8Array;
}

/** What came of it. */
export interface ParseAnswer {
  readonly id: number;
  readonly outcome: ParseOutcome;
  /** Null where the file could not be read. */
  readonly file: { readonly bytes: Uint8Array; readonly sha256: string } | null;
}
