import * as v from 'valibot';
import type { QueryProblem } from '../shared/query';
import type { AnnotationColour } from './annotations';
import { change, question } from './method';

export type HitKind = 'article' | 'note' | 'annotation';

/** A half-open range of UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A passage that matches: `marks` are ranges in `text`; `paragraph` counts from 1; `start` is the offset of `text` in the whole text. */
export interface Snippet {
  readonly paragraph: number;
  readonly start: number;
  readonly text: string;
  readonly marks: readonly TextRange[];
}

/** What a hit in an annotation shows besides its passage: where it is, and its comment with the matches in it. */
export interface AnnotationHit {
  /** The id of the article it stands in. */
  readonly article: string;
  readonly colour: AnnotationColour;
  readonly comment: string;
  readonly commentMarks: readonly TextRange[];
  /** Where it stands in the article's text; null while it is orphaned. */
  readonly at: TextRange | null;
}

/** `title`, `key`, `date`, `place` and `source` of an annotation are those of its article. */
export interface SearchHit {
  readonly kind: HitKind;
  readonly id: string;
  /** Null but for annotations. */
  readonly annotation: AnnotationHit | null;
  /** Citation key; null for notes. */
  readonly key: string | null;
  readonly title: string;
  readonly titleMarks: readonly TextRange[];
  readonly date: string | null;
  readonly place: string | null;
  readonly source: string | null;
  readonly read: boolean;
  readonly score: number;
  readonly snippets: readonly Snippet[];
}

/** A value a result can be narrowed to; `term` is what to add to the query for it, e.g. `place:"New York"`. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
  readonly term: string;
}

/** How many articles fall in a month (`YYYY-MM`), or in a year (`YYYY`) where no more is known. */
export interface DateCount {
  readonly month: string;
  readonly count: number;
}

/**
 * What the found articles have in common in one field, the commonest first. Where the query narrows by a field itself, its
 * values are those without that narrowing, so that another can be chosen.
 */
export interface Facet {
  readonly field: 'year' | 'place' | 'tag' | 'source' | 'collection' | 'language';
  readonly values: readonly FacetValue[];
}

export interface SearchResult {
  readonly query: string;
  readonly total: number;
  readonly totals: Readonly<Record<HitKind, number>>;
  readonly tookMs: number;
  readonly hits: readonly SearchHit[];
  /** How the query was understood, as a sentence. */
  readonly explanation: string;
  readonly problems: readonly QueryProblem[];
  /** What the count leaves open, a sentence each: a pattern that stood for too many words, a phrase in too many texts. */
  readonly remarks: readonly string[];
}

/** How a search can go on: what it can be narrowed to, and where it found nothing, what to search for instead. */
export interface SearchRefinements {
  readonly query: string;
  readonly facets: readonly Facet[];
  /** The dates of the found articles, ascending; like a facet without the query's own narrowing by `date:`. */
  readonly dates: readonly DateCount[];
  /** At zero hits: other queries that would find something, nearest first. */
  readonly suggestions: readonly { readonly query: string; readonly why: string }[];
}

/** How much of the library can be found: the index says what it does not hold. */
export interface IndexStatus {
  /** Null for a moment after the library was opened: what changed while it was closed is not known yet. */
  readonly indexed: number | null;
  readonly total: number;
  readonly problems: readonly { readonly id: string; readonly title: string; readonly reason: string }[];
}

/** A value a field of a query can be completed with. */
export interface FieldValue {
  readonly value: string;
  readonly count: number;
}

/** One text a search found, with every match in it. */
export interface MatchedText {
  readonly kind: 'article' | 'note';
  readonly id: string;
  readonly matches: readonly TextRange[];
}

/**
 * The texts a search found that have a match in their words, in its order. `searched` of the `total` texts found were looked
 * through, the first ones; those found by a field alone, as a place, have nothing to go to and are left out.
 */
export interface MatchSteps {
  readonly texts: readonly MatchedText[];
  readonly searched: number;
  readonly total: number;
}

/** An article, or a passage of one, near in its words to what is open; `words` tie them, the strongest first. */
export interface RelatedPassage {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly words: readonly string[];
  /** For a note: the passage of the article that is nearest to it; null where the whole article is meant. */
  readonly passage: Snippet | null;
}

const query = v.pipe(v.string(), v.maxLength(20_000));

export const searchContract = {
  /**
   * Searches the library. A newer call of the same `session` cancels an older one still running, which then fails with
   * the code `cancelled`. `typing` takes the last word as a prefix.
   */
  run: question<SearchResult>()(
    v.strictObject({
      query,
      session: v.optional(v.string()),
      typing: v.optional(v.boolean(), false),
      order: v.optional(v.picklist(['relevance', 'newest', 'oldest']), 'relevance'),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)), 20),
      offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    }),
  ),
  /**
   * How a search can go on. Asked for after its results, which need not wait for it; a newer search of the same `session` cancels
   * it with the code `cancelled`.
   */
  refine: question<SearchRefinements>()(
    v.strictObject({
      query,
      session: v.optional(v.string()),
      typing: v.optional(v.boolean(), false),
    }),
  ),
  /** Every match of a query in one article or note, as ranges in its text, ascending. */
  matches: question<readonly TextRange[]>()(
    v.strictObject({
      query,
      typing: v.optional(v.boolean(), false),
      kind: v.picklist(['article', 'note']),
      id: v.string(),
    }),
  ),
  /** The texts found, each with every match in it, for going from match to match; at most 200. */
  steps: question<MatchSteps>()(
    v.strictObject({
      query,
      typing: v.optional(v.boolean(), false),
      order: v.optional(v.picklist(['relevance', 'newest', 'oldest']), 'relevance'),
    }),
  ),
  /** The values of a field that begin with what was typed, or have a word that does, the commonest first. */
  values: question<readonly FieldValue[]>()(
    v.strictObject({
      field: v.string(),
      typed: v.pipe(v.string(), v.maxLength(300)),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 8),
    }),
  ),
  /** What is near an article or a note by the words they share; of an article's duplicates none, of a note's sources what it does not cite yet. */
  related: question<readonly RelatedPassage[]>()(
    v.strictObject({ kind: v.picklist(['article', 'note']), id: v.string() }),
  ),
  status: question<IndexStatus>()(v.strictObject({})),
  rebuild: change<void>()(v.strictObject({})),
} as const;
