import type lunr from 'lunr';
import type { SearchIndex } from '../../../main/search/index/index';
import { buildQuery, type RandomQuery } from './randomQueries';

/** What a query finds, as text that differs if anything does: refs in order, the scores' bits, the match data. */
function described(hits: readonly lunr.Index.Result[]): readonly string[] {
  return hits.map(({ ref, score, matchData }) => `${ref} ${bitsOf(score)} ${JSON.stringify(matchData)}`);
}

function bitsOf(score: number): string {
  return Buffer.from(Float64Array.of(score).buffer).toString('hex');
}

export interface Comparison {
  readonly queries: number;
  readonly hits: number;
  readonly skipped: number;
  /** For each query that differs, what it is and how. */
  readonly differences: readonly string[];
}

/** Asks two indexes the same. `skips` leaves out a query the two are known to answer differently. */
export function compareIndexes(
  stock: lunr.Index,
  index: SearchIndex,
  queries: readonly RandomQuery[],
  skips: (query: RandomQuery) => boolean,
): Comparison {
  const differences: string[] = [];
  let hits = 0;
  let skipped = 0;
  for (const query of queries) {
    if (skips(query)) {
      skipped++;
      continue;
    }
    const expected = described(stock.query(buildQuery(query)));
    const result = index.query(buildQuery(query), { limit: Infinity });
    const found = described(result.hits);
    hits += expected.length;
    const at = expected.findIndex((line, number) => line !== found[number]);
    const top = index.query(buildQuery(query), { limit: 10 });
    const isTopWrong = described(top.hits).some((line, number) => line !== expected[number]);
    if (at >= 0 || found.length !== expected.length || top.total !== expected.length || isTopWrong)
      differences.push(
        `${JSON.stringify(query)}: ${String(expected.length)} / ${String(found.length)}\n  stock   ${expected[at] ?? ''}\n  compact ${found[at] ?? ''}`,
      );
  }
  return { queries: queries.length, hits, skipped, differences };
}
