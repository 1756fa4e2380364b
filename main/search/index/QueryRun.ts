import lunr from 'lunr';
import type { Collection } from './Collection';
import { fieldNames } from './Collection';
import { expandClause } from './expandClause';
import { clausesOf, isNegated, type Clause } from './lunrTypes';
import { PostingList } from './PostingList';
import type { PostingPool } from './PostingPool';
import type { DocumentSet } from './SearchIndex';

const { REQUIRED, PROHIBITED } = lunr.Query.presence;

/** The postings of a term in a field, as a query counts them. `order` is their number among all lists of the query, from 1. */
export interface WeightedList {
  readonly list: PostingList;
  readonly field: number;
  readonly order: number;
}

/**
 * One query, clause by clause as `lunr.Index#query` goes: which lists count with which weights, which documents must match and
 * which must not. Scores are another step's (`scoreLists`).
 */
export class QueryRun {
  /** The lists that count, each term and field once, in the order Lunr comes on them. */
  readonly lists: WeightedList[] = [];
  /** By field, the query's vector: the weight of each term, also of those without postings in the field. */
  readonly weights: readonly Map<PostingList, number>[] = fieldNames.map(() => new Map());
  /** True where only what is not wanted was said: all other documents match. */
  readonly isNegated: boolean;
  /** True where a pattern stood for more terms than are looked up. */
  isCapped = false;
  #required: Uint8Array | null = null;
  #prohibited: Uint8Array | null = null;
  readonly #byTerm = new Map<string, PostingList>();

  constructor(
    query: lunr.Query,
    private readonly pipeline: lunr.Pipeline,
    private readonly collection: Collection,
    private readonly pool: PostingPool,
    private readonly checkCancelled: () => void,
  ) {
    for (const clause of clausesOf(query)) this.#runClause(clause);
    this.isNegated = isNegated(query);
  }

  /** 1 for each document that may match, as to what must and must not be in it; null where all may. */
  candidates(within: DocumentSet | undefined): Uint8Array | null {
    const prohibited = this.#prohibited;
    if (this.#required === null && prohibited === null) return within ?? null;
    const marks = this.#required ?? new Uint8Array(this.collection.size).fill(1);
    if (prohibited !== null) for (let at = 0; at < marks.length; at++) marks[at]! &= prohibited[at]! ^ 1;
    if (within !== undefined) and(marks, within);
    return marks;
  }

  #runClause(clause: Clause): void {
    const terms = clause.usePipeline ? this.pipeline.runString(clause.term) : [clause.term];
    // Lunr throws where a required clause comes to no term at all; there is nothing in it to require.
    if (terms.length === 0) return;
    const matched = clause.presence === REQUIRED ? new Uint8Array(this.collection.size) : null;
    for (const term of terms) {
      const expanded = this.#expand({ ...clause, term });
      if (expanded.length === 0 && matched !== null && terms.length === 1) break;
      for (const one of expanded) {
        this.checkCancelled();
        this.#takeTerm(this.#list(one), clause, matched);
      }
    }
    if (matched !== null) this.#require(matched);
  }

  #expand(clause: Clause): readonly string[] {
    const isPresent = (term: string): boolean => this.#list(term).documentFrequency > 0;
    const { terms, isCapped } = expandClause(clause, this.collection, isPresent);
    this.isCapped ||= isCapped;
    if (terms.length > 1) this.#lookUp(terms);
    return this.collection.hasDeleted ? terms.filter(isPresent) : terms;
  }

  #takeTerm(list: PostingList, clause: Clause, matched: Uint8Array | null): void {
    for (const name of clause.fields) {
      const field = fieldNames.indexOf(name);
      if (matched !== null) mark(matched, list, field);
      if (clause.presence === PROHIBITED) {
        this.#prohibited ??= new Uint8Array(this.collection.size);
        mark(this.#prohibited, list, field);
        continue;
      }
      const weights = this.weights[field]!;
      const before = weights.get(list);
      weights.set(list, (before ?? 0) + clause.boost);
      if (before !== undefined) continue;
      if (list.start(field) < list.end(field)) this.lists.push({ list, field, order: this.lists.length + 1 });
    }
  }

  #require(matched: Uint8Array): void {
    const required = this.#required;
    if (required === null) this.#required = matched;
    else and(required, matched);
  }

  /** Looks terms up together, which takes a fraction of one by one. */
  #lookUp(terms: readonly string[]): void {
    const unknown = terms.filter((term) => !this.#byTerm.has(term)).sort();
    this.collection.entriesOf(unknown).forEach((entries, at) => {
      this.#make(unknown[at]!, entries);
    });
  }

  #list(term: string): PostingList {
    return this.#byTerm.get(term) ?? this.#make(term, this.collection.entriesOf([term])[0]!);
  }

  #make(term: string, entries: PostingList['entries']): PostingList {
    const list = new PostingList(term, this.collection, this.pool, entries);
    this.#byTerm.set(term, list);
    return list;
  }
}

function and(marks: Uint8Array, others: Uint8Array): void {
  for (let at = 0; at < marks.length; at++) marks[at]! &= others[at]!;
}

function mark(marks: Uint8Array, list: PostingList, field: number): void {
  const { documents } = list.pool;
  for (let at = list.start(field), end = list.end(field); at < end; at++) marks[documents[at]!] = 1;
}
