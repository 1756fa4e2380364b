import type { Collection } from './Collection';
import { editDistance } from './editDistance';
import { expandClause } from './expandClause';
import { GlobPattern } from './GlobPattern';
import lunr from 'lunr';
import { fieldNames } from './Collection';
import type { TermInfo } from './SearchIndex';

const mostEdits = 2;

/** The commonest terms that begin with a prefix. */
export function termsWithPrefix(collection: Collection, prefix: string, limit: number): readonly TermInfo[] {
  const found = new GlobPattern(`${prefix}*`).match(collection, Math.max(limit, 2000));
  const terms = Array.from(found, ([term, documents]): TermInfo => ({ term, documents }));
  return terms.sort((a, b) => b.documents - a.documents || (a.term < b.term ? -1 : 1)).slice(0, limit);
}

/** Terms within an edit distance of 2 of a term, nearest first, then the commonest. */
export function similarTerms(collection: Collection, term: string, limit: number): readonly string[] {
  const clause = {
    term,
    fields: fieldNames,
    boost: 1,
    usePipeline: false,
    presence: lunr.Query.presence.OPTIONAL,
    editDistance: mostEdits,
  };
  const near = expandClause(clause, collection, () => true)
    .terms.filter((other) => other !== term)
    .map((other) => ({
      term: other,
      distance: editDistance(term, other, mostEdits),
      documents: frequencyOf(collection, other),
    }));
  near.sort((x, y) => x.distance - y.distance || y.documents - x.documents);
  return near.slice(0, limit).map((entry) => entry.term);
}

/** In how many documents a term is, those with it in two fields counted twice. */
export function frequencyOf({ segments }: Collection, term: string): number {
  let sum = 0;
  for (const { segment } of segments) sum += segment.dictionary.find(term)?.documentFrequency ?? 0;
  return sum;
}
