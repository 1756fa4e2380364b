import lunr from 'lunr';
import type { IndexDocument } from '../../../main/search/index/index';
import { indexFields } from '../../../main/search/index/fields';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

interface RandomClause {
  readonly term: string;
  readonly fields?: readonly string[];
  readonly presence?: lunr.Query.presence;
  readonly boost?: number;
  readonly editDistance?: number;
  readonly usePipeline?: boolean;
}

export type RandomQuery = readonly RandomClause[];

/** Puts a query together for `lunr.Index#query`. */
export function buildQuery(clauses: RandomQuery): (query: lunr.Query) => void {
  return (query) => {
    for (const clause of clauses) query.clause({ ...clause } as never);
  };
}

/** Queries of all kinds from the words of documents. */
export function randomQueries(
  documents: readonly IndexDocument[],
  count: number,
  seed: number,
): readonly RandomQuery[] {
  const random = seededRandom(seed);
  const { REQUIRED, PROHIBITED } = lunr.Query.presence;
  const below = (limit: number): number => Math.floor(random() * limit);
  const word = (): string => {
    for (;;) {
      const document = documents[below(documents.length)];
      const words = Object.values(document?.fields ?? {})
        .join(' ')
        .toLowerCase()
        .split(/\s+/)
        .filter((one) => /[\p{L}\p{N}]/u.test(one) && !one.includes('*'));
      const one = words[below(words.length)];
      if (one !== undefined) return one;
    }
  };
  const plain = (): string => word().replace(/[^\p{L}\p{N}]/gu, '') || plain();
  const field = (): string => indexFields[below(indexFields.length)] ?? 'body';
  const kinds: readonly (() => RandomQuery)[] = [
    () => [{ term: word() }],
    () => [{ term: word() }, { term: word() }],
    () => [
      { term: word(), presence: REQUIRED },
      { term: word(), presence: REQUIRED },
    ],
    () => [{ term: word(), presence: REQUIRED }, { term: word(), presence: PROHIBITED }, { term: word() }],
    () => [{ term: `${plain().slice(0, 1 + below(4))}*`, usePipeline: false }],
    () => [{ term: `${plain()}*` }],
    () => [
      { term: word(), fields: ['title'] },
      { term: word(), fields: ['body'] },
    ],
    () => [{ term: word(), editDistance: 1 }],
    () => [{ term: plain().slice(0, 9), editDistance: 2, usePipeline: false }],
    () => [{ term: word(), boost: 1 + below(9) }, { term: word() }],
    () => [
      { term: word(), boost: 0.3 + random() },
      { term: word(), boost: random() },
      { term: word(), boost: 0.1 },
    ],
    () => [{ term: `*${plain().slice(-3)}`, usePipeline: false }],
    () => [{ term: `${plain().slice(0, 2)}*${plain().slice(-2)}`, usePipeline: false }],
    () => [{ term: `*${plain().slice(0, 3).slice(-2)}*`, usePipeline: false }],
    () => [
      { term: word(), fields: [field(), field()], presence: REQUIRED },
      { term: word() },
      { term: word() },
    ],
    () => [{ term: word(), presence: PROHIBITED }],
    () => [
      { term: word(), fields: ['title'], presence: REQUIRED },
      { term: word(), fields: ['body'], presence: REQUIRED },
    ],
    () => Array.from({ length: 8 }, () => ({ term: word() })),
    () => [
      { term: `${plain().slice(0, 3)}*`, usePipeline: false, presence: REQUIRED },
      { term: word() },
      { term: word() },
    ],
    () => [],
  ];
  return Array.from({ length: count }, (_, at) => kinds[at % kinds.length]?.() ?? []);
}
