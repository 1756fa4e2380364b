/** The fields a word of a query can be asked for in; `tag`, `is`, `in`, `lang` and dates narrow, the others search. */
export const searchFields = ['title', 'place', 'author', 'source'] as const;
export type SearchField = (typeof searchFields)[number];

/** One part of a query, with its place in what was written. */
export interface QueryPart {
  readonly start: number;
  readonly end: number;
  readonly isNegated: boolean;
  readonly what: QueryTerm;
}

export type QueryTerm =
  | {
      readonly kind: 'word';
      readonly text: string;
      readonly field: SearchField | null;
      readonly isPrefix: boolean;
      readonly edits: number;
    }
  | { readonly kind: 'phrase'; readonly text: string; readonly field: SearchField | null }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'state'; readonly state: 'unread' | 'starred' }
  | { readonly kind: 'in'; readonly place: 'articles' | 'notes' | 'trash' }
  | { readonly kind: 'dates'; readonly from: string | null; readonly to: string | null };

/** What could not be taken as written: what is wrong, what was done, and the mend if there is one. */
export interface PartProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly suggestion?: string;
}

/** A query understood: every part must hold. */
export interface QueryTree {
  readonly parts: readonly QueryPart[];
  readonly problems: readonly PartProblem[];
}
