/** The fields whose words are indexed; all others narrow by the records. */
export const searchFields = ['title', 'place', 'author', 'source'] as const;
export type SearchField = (typeof searchFields)[number];

/** A half-open range of UTF-16 offsets in the query as written. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word to look for. `text` may have stars and may be several index words (`co-operation`); `edits` letters may differ. */
export interface WordNode extends Span {
  readonly kind: 'word';
  readonly text: string;
  readonly field: SearchField | null;
  readonly edits: number;
  readonly boost: number;
  /** While one types: that the word may go on, which its last star stands for. */
  readonly isUnfinished?: boolean;
}

/** Words that stand as written, letter for letter but for case, accents and the style of quotation marks. */
export interface PhraseNode extends Span {
  readonly kind: 'phrase';
  readonly text: string;
  readonly field: SearchField | null;
  readonly boost: number;
}

export type TextNode = WordNode | PhraseNode;

/** Two words or phrases at most `distance` words apart, in either order. */
export interface NearNode extends Span {
  readonly kind: 'near';
  readonly first: TextNode;
  readonly second: TextNode;
  readonly distance: number;
}

export type StateName = 'unread' | 'read' | 'starred' | 'cited' | 'annotated';
export type PlaceName = 'articles' | 'notes' | 'annotations' | 'trash';

/** What narrows by the records. Dates are partial (`2021`, `2021-07`, `2021-07-09`), inclusive; null is open. */
export type Filter =
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'collection'; readonly name: string }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'state'; readonly state: StateName }
  | { readonly kind: 'in'; readonly place: PlaceName }
  | { readonly kind: 'dates'; readonly from: string | null; readonly to: string | null };

export interface FilterNode extends Span {
  readonly kind: 'filter';
  readonly filter: Filter;
}

/**
 * What a query means. `all`: each of `children` must hold; `wanted` need not, they only raise the rank (plain words beside a
 * `+must`, as in Lunr). `any`: one of them must. Children of `all` are never `all` without `wanted`, nor those of `any` `any`.
 */
export type QueryNode =
  | TextNode
  | NearNode
  | FilterNode
  | (Span & {
      readonly kind: 'all';
      readonly children: readonly QueryNode[];
      readonly wanted: readonly QueryNode[];
    })
  | (Span & { readonly kind: 'any'; readonly children: readonly QueryNode[] })
  | (Span & { readonly kind: 'not'; readonly child: QueryNode });

/**
 * A part of the query that could not be taken as written: what is wrong, and what was done. `unfinished` is what one more key
 * may put right, such as a quotation mark not yet closed. `mend` is the whole query put right.
 */
export interface QueryProblem extends Span {
  readonly kind: 'mistake' | 'unfinished';
  readonly message: string;
  readonly mend?: { readonly label: string; readonly query: string };
}

/** A query understood. `root` is null where there is nothing to search for. */
export interface QueryTree {
  readonly root: QueryNode | null;
  readonly problems: readonly QueryProblem[];
}
