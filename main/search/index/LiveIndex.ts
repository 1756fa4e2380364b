import lunr from 'lunr';
import { termsOf } from '../analysis';
import { languageCode } from '../analysis/stemmers';
import { editDistance } from './editDistance';
import { expandTerm } from './expandTerm';
import {
  indexFields,
  type IndexDocument,
  type IndexField,
  type IndexHit,
  type IndexQueryOptions,
  type IndexResult,
} from './SearchIndex';
import { TermDictionary } from './TermDictionary';

/** Lunr's own constants: `builder.k1`, `builder.b`. */
const k1 = 1.2;
const b = 0.75;
const fieldBoosts: Readonly<Record<IndexField, number>> = {
  title: 3,
  body: 1,
  author: 1,
  place: 1,
  source: 1,
};

/** A document as the index keeps it: its lengths are the numbers of its terms by field; `terms` its distinct terms. */
export interface IndexedDocument {
  readonly ref: string;
  readonly stamp: string;
  readonly language: string;
  readonly lengths: readonly number[];
  readonly terms: readonly string[];
}

interface Accumulated {
  score: number;
  readonly matches: Map<string, Set<IndexField>>;
}

/**
 * Lunr's ranking over postings that can change: what stock Lunr computes once for an immutable index (field vectors) is
 * computed here for the documents that match, from the same numbers, so documents come and go without a rebuild.
 * Score: `lunr.Builder#createFieldVectors` (BM25 with Lunr's idf) and `lunr.Vector#similarity`, lunr 2.3.9.
 */
export class LiveIndex {
  readonly #dictionary = new TermDictionary(indexFields.length);
  readonly #documents: (IndexedDocument | null)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #languages = new Map<string, number>();
  readonly #lengthSums = indexFields.map(() => 0);

  get documentCount(): number {
    return this.#numbers.size;
  }

  languages(): Iterable<string> {
    return this.#languages.keys();
  }

  refs(): Iterable<string> {
    return this.#numbers.keys();
  }

  document(ref: string): IndexedDocument | null {
    const number = this.#numbers.get(ref);
    return number === undefined ? null : (this.#documents[number] ?? null);
  }

  add(document: IndexDocument): void {
    const frequencies = indexFields.map((field) =>
      counted(termsOf(document.fields[field], document.language)),
    );
    this.addCounted(
      {
        ref: document.ref,
        stamp: document.stamp,
        language: languageCode(document.language),
        lengths: frequencies.map((counts) => sum(counts.values())),
      },
      frequencies,
    );
  }

  /** Adds a document whose terms are counted already, by field. */
  addCounted(
    document: Omit<IndexedDocument, 'terms'>,
    frequencies: readonly ReadonlyMap<string, number>[],
  ): void {
    this.remove(document.ref);
    const number = this.#documents.length;
    const terms = new Set<string>();
    frequencies.forEach((counts, field) => {
      for (const [term, frequency] of counts) {
        const posting = this.#dictionary.ensure(term);
        posting.documents[field]?.push(number);
        posting.frequencies[field]?.push(frequency);
        terms.add(term);
      }
    });
    this.#documents.push({ ...document, terms: [...terms] });
    this.#numbers.set(document.ref, number);
    this.#languages.set(document.language, (this.#languages.get(document.language) ?? 0) + 1);
    document.lengths.forEach(
      (length, field) => (this.#lengthSums[field] = (this.#lengthSums[field] ?? 0) + length),
    );
  }

  remove(ref: string): void {
    const number = this.#numbers.get(ref);
    const document = number === undefined ? null : this.#documents[number];
    if (number === undefined || document == null) return;
    for (const term of document.terms) this.#removePosting(term, number);
    this.#documents[number] = null;
    this.#numbers.delete(ref);
    const left = (this.#languages.get(document.language) ?? 1) - 1;
    if (left === 0) this.#languages.delete(document.language);
    else this.#languages.set(document.language, left);
    document.lengths.forEach(
      (length, field) => (this.#lengthSums[field] = (this.#lengthSums[field] ?? 0) - length),
    );
  }

  /** By term and field: the refs and frequencies of the live documents, for writing the index to disk. */
  dump(): Iterable<
    readonly [
      term: string,
      documents: readonly (readonly number[])[],
      frequencies: readonly (readonly number[])[],
    ]
  > {
    return Array.from(
      this.#dictionary.entries(),
      ([term, { documents, frequencies }]) => [term, documents, frequencies] as const,
    );
  }

  documentNumber(ref: string): number | null {
    return this.#numbers.get(ref) ?? null;
  }

  query(build: (query: lunr.Query) => void, { limit, filter }: IndexQueryOptions): IndexResult {
    const query = new lunr.Query([...indexFields]);
    build(query);
    const found = new Map<number, Accumulated>();
    let required: Set<number> | null = null;
    const prohibited = new Set<number>();
    const weights = new Map<string, number>();
    for (const clause of query.clauses) {
      const matched = this.#matchClause(clause, weights);
      if (presenceOf(clause) === lunr.Query.presence.PROHIBITED)
        for (const number of matched) prohibited.add(number);
      if (presenceOf(clause) === lunr.Query.presence.REQUIRED)
        required = required === null ? matched : intersected(required, matched);
    }
    this.#score(weights, found, (number) => !prohibited.has(number) && (required?.has(number) ?? true));
    if (isNegated(query)) this.#takeAll(found, prohibited);
    return this.#ranked(found, limit, filter);
  }

  similarTerms(term: string, limit: number): readonly string[] {
    const near: { term: string; distance: number; documents: number }[] = [];
    for (const [other, posting] of this.#dictionary.entries()) {
      const distance = editDistance(term, other, 2);
      if (distance > 0 && distance <= 2)
        near.push({ term: other, distance, documents: documentFrequency(posting) });
    }
    near.sort((x, y) => x.distance - y.distance || y.documents - x.documents);
    return near.slice(0, limit).map((entry) => entry.term);
  }

  /** The documents a clause matches in its fields; its terms are given their weights in the query on the way. */
  #matchClause(clause: lunr.Query.Clause, weights: Map<string, number>): Set<number> {
    const matched = new Set<number>();
    const isProhibited = presenceOf(clause) === lunr.Query.presence.PROHIBITED;
    for (const term of expandTerm(clause, this.#dictionary)) {
      for (const field of clause.fields) {
        const number = indexFields.indexOf(field as IndexField);
        for (const document of this.#dictionary.get(term)?.documents[number] ?? []) matched.add(document);
        const key = `${String(number)}/${term}`;
        if (!isProhibited) weights.set(key, (weights.get(key) ?? 0) + clause.boost);
      }
    }
    return matched;
  }

  #score(
    weights: ReadonlyMap<string, number>,
    found: Map<number, Accumulated>,
    passes: (number: number) => boolean,
  ): void {
    const magnitudes = indexFields.map(() => 0);
    for (const [key, weight] of weights)
      magnitudes[Number(key[0])] = (magnitudes[Number(key[0])] ?? 0) + weight * weight;
    for (const [key, weight] of weights) {
      const field = Number(key[0]);
      const term = key.slice(2);
      const posting = this.#dictionary.get(term);
      if (posting === undefined) continue;
      const idf = this.#idf(documentFrequency(posting));
      const scale = weight / Math.sqrt(magnitudes[field] ?? 1);
      posting.documents[field]?.forEach((number, at) => {
        if (!passes(number)) return;
        const name = indexFields[field] ?? 'body';
        accumulate(
          found,
          number,
          term,
          name,
          scale * this.#weight(number, field, idf, posting.frequencies[field]?.[at] ?? 0),
        );
      });
    }
  }

  #idf(documents: number): number {
    const x = (this.documentCount - documents + 0.5) / (documents + 0.5);
    return Math.log(1 + Math.abs(x));
  }

  #weight(number: number, field: number, idf: number, frequency: number): number {
    const length = this.#documents[number]?.lengths[field] ?? 0;
    const average = (this.#lengthSums[field] ?? 0) / this.documentCount;
    const saturated = ((k1 + 1) * frequency) / (k1 * (1 - b + b * (length / average)) + frequency);
    const boost = fieldBoosts[indexFields[field] ?? 'body'];
    return Math.round(idf * saturated * boost * 1000) / 1000;
  }

  #takeAll(found: Map<number, Accumulated>, prohibited: ReadonlySet<number>): void {
    for (const number of this.#numbers.values()) {
      if (!prohibited.has(number)) found.set(number, { score: 0, matches: new Map() });
    }
  }

  #ranked(
    found: ReadonlyMap<number, Accumulated>,
    limit: number,
    filter: IndexQueryOptions['filter'],
  ): IndexResult {
    const ranked: { readonly number: number; readonly ref: string; readonly hit: Accumulated }[] = [];
    for (const [number, hit] of found) {
      const ref = this.#documents[number]?.ref;
      if (ref !== undefined && (filter === undefined || filter(ref))) ranked.push({ number, ref, hit });
    }
    ranked.sort((x, y) => y.hit.score - x.hit.score || x.number - y.number);
    const hits = ranked.slice(0, limit).map(({ ref, hit }): IndexHit => ({ ref, ...hit }));
    return { total: ranked.length, hits, refs: ranked.map(({ ref }) => ref) };
  }

  #removePosting(term: string, number: number): void {
    const posting = this.#dictionary.get(term);
    if (posting === undefined) return;
    posting.documents.forEach((documents, field) => {
      const at = indexOfSorted(documents, number);
      if (at < 0) return;
      documents.splice(at, 1);
      posting.frequencies[field]?.splice(at, 1);
    });
    if (documentFrequency(posting) === 0) this.#dictionary.delete(term);
  }
}

/** Lunr's own types leave out what its documentation names. */
function presenceOf(clause: lunr.Query.Clause): lunr.Query.presence | undefined {
  return (clause as lunr.Query.Clause & { readonly presence?: lunr.Query.presence }).presence;
}

/** True for a query that only says what is not wanted. See `lunr.Query#isNegated`. */
function isNegated(query: lunr.Query): boolean {
  return query.clauses.every((clause) => presenceOf(clause) === lunr.Query.presence.PROHIBITED);
}

function counted(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** As Lunr counts it: a document with the term in two fields counts twice. */
function documentFrequency({ documents }: { readonly documents: readonly (readonly number[])[] }): number {
  return sum(documents.map((list) => list.length));
}

function intersected(a: ReadonlySet<number>, other: ReadonlySet<number>): Set<number> {
  const [small, large] = a.size < other.size ? [a, other] : [other, a];
  return new Set([...small].filter((number) => large.has(number)));
}

function accumulate(
  found: Map<number, Accumulated>,
  number: number,
  term: string,
  field: IndexField,
  score: number,
): void {
  let hit = found.get(number);
  if (hit === undefined) found.set(number, (hit = { score: 0, matches: new Map() }));
  hit.score += score;
  const fields = hit.matches.get(term);
  if (fields === undefined) hit.matches.set(term, new Set([field]));
  else fields.add(field);
}

function indexOfSorted(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = numbers[middle] ?? 0;
    if (at === value) return middle;
    if (at < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
