import * as v from 'valibot';
import { question } from './method';
import type { Note } from './notes';
import type { TextRange } from './search';

/** What a quotation and its source write differently although the words are the same. */
export type QuotationDifference = 'spacing' | 'quotation marks' | 'omissions';

/** A run of words both have (`same`), only the source has (`source`) or only the note has (`note`). */
export interface QuotationPart {
  readonly kind: 'same' | 'source' | 'note';
  readonly text: string;
}

/**
 * How a quotation stands to its source. `verbatim`: every word is there in this order (`differences` names what was not
 * compared); `changed`: the note's words are others, `parts` say where; `gone`: the source has no such passage, `reason` is a sentence.
 */
export type QuotationState =
  | { readonly kind: 'verbatim'; readonly differences: readonly QuotationDifference[] }
  | { readonly kind: 'changed'; readonly parts: readonly QuotationPart[] }
  | { readonly kind: 'gone'; readonly reason: string };

/** The article a quotation names as its source. */
export interface QuotedArticle {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly isTrashed: boolean;
}

/** A block quotation of a note with what its check found. Offsets are UTF-16. */
export interface CheckedQuotation {
  /** Where the block quotation stands in the note's Markdown, its source line included. */
  readonly start: number;
  readonly end: number;
  /** The words quoted, without marks of Markdown. */
  readonly quote: string;
  /** The link to its source as it stands between the brackets. */
  readonly link: string;
  readonly article: QuotedArticle | null;
  /** The paragraph the passage was found in, or null; `isElsewhere` where the link names another. */
  readonly paragraph: number | null;
  readonly isElsewhere: boolean;
  /** Where the passage stands in the article's text; null where it is gone. */
  readonly at: TextRange | null;
  readonly state: QuotationState;
}

/** A note with its quotations, in their order. */
export interface NoteQuotations {
  readonly note: Note;
  readonly quotations: readonly CheckedQuotation[];
}

export const quotationsContract = {
  /** Checks the block quotations of a Markdown text against the passages they name, in the order they stand. */
  check: question<readonly CheckedQuotation[]>()(v.strictObject({ markdown: v.string() })),
  /** Checks those of a note as it is saved. */
  checkNote: question<NoteQuotations>()(v.strictObject({ id: v.string() })),
  /** Checks every note; notes without a quotation are left out. Last modified first. */
  checkLibrary: question<readonly NoteQuotations[]>()(v.strictObject({})),
} as const;
