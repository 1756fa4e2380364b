import type { Collection } from './Collection';
import { GlobPattern } from './GlobPattern';
import { intersect, tokenSetOf, type Clause } from './lunrTypes';

/** As many terms as a clause may stand for: `*` alone would be the whole dictionary. The commonest are kept. */
const mostTerms = 2000;

interface Limits {
  readonly terms: number;
  readonly postings: number;
}

/** As many postings as those of a pattern may have together, about 20 ms. What the commonest leave out is next to nothing. */
const ofPattern: Limits = { terms: mostTerms, postings: 1_000_000 };
/** The same where nobody reads what is found, about 4 ms. */
const ofBeginning: Limits = { terms: 300, postings: 200_000 };
/** Lunr's fuzzy automaton of distance 3 takes 100 ms to make and matches near everything. */
const mostEdits = 2;
/** The automaton of a word of hundreds of letters takes all memory there is. */
const longestFuzzy = 40;
/** Patterns of more stars are not run through Lunr's `intersect`, whose time grows with their combinations (lunr.js #368). */
const mostStars = 3;

export interface Expansion {
  readonly terms: readonly string[];
  /** True where there were more. */
  readonly isCapped: boolean;
}

/**
 * The indexed terms of a clause's term: itself, those of its wildcards, those within its edit distance, in the order Lunr finds
 * them, which decides between equal scores. `isPresent` tells whether a term is in the index.
 */
export function expandClause(
  { term, editDistance, isBeginning }: Clause,
  collection: Collection,
  isPresent: (term: string) => boolean,
): Expansion {
  if (term === '') return { terms: [], isCapped: false };
  if (editDistance !== undefined) return fuzzyTerms(term, editDistance, collection, isPresent);
  if (!term.includes('*')) return { terms: isPresent(term) ? [term] : [], isCapped: false };
  const pattern = new GlobPattern(term);
  const limits = isBeginning === true ? ofBeginning : ofPattern;
  const matched = pattern.match(collection, limits.terms + 1);
  const found = commonest(matched, limits);
  const isOrderPlain = pattern.isPrefix || pattern.stars > mostStars;
  const terms = isOrderPlain
    ? found.sort(compareAsFound)
    : intersect(trieOf(found.sort()), tokenSetOf({ term }));
  return { terms, isCapped: found.length < matched.size };
}

function fuzzyTerms(
  term: string,
  editDistance: number,
  { trie }: Collection,
  isPresent: (term: string) => boolean,
): Expansion {
  if (term.length > longestFuzzy) return { terms: isPresent(term) ? [term] : [], isCapped: true };
  const edits = Math.min(editDistance, mostEdits);
  const found = intersect(trie(), tokenSetOf({ term, editDistance: edits }));
  return { terms: found.slice(0, mostTerms), isCapped: found.length > mostTerms || edits < editDistance };
}

function commonest(found: ReadonlyMap<string, number>, { terms, postings: most }: Limits): string[] {
  const byFrequency = [...found].sort(([, x], [, y]) => y - x);
  const kept: string[] = [];
  let postings = 0;
  for (const [term, frequency] of byFrequency) {
    if (kept.length === terms || postings > most) break;
    kept.push(term);
    postings += frequency;
  }
  return kept;
}

interface PlainNode {
  final: boolean;
  readonly edges: Record<string, PlainNode>;
}

/** A trie of sorted terms. Lunr's own would merge nodes by a key that mistakes digits for node numbers, and so lose terms. */
function trieOf(terms: readonly string[]): PlainNode {
  const root: PlainNode = { final: false, edges: {} };
  for (const term of terms) {
    let node = root;
    for (let at = 0; at < term.length; at++)
      node = node.edges[term.charAt(at)] ??= { final: false, edges: {} };
    node.final = true;
  }
  return root;
}

/** The order of `TokenSet.toArray` under one prefix: a stack of edges, read from its end. */
function compareAsFound(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  for (let at = 0; at < most; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return edgeOrder(y) - edgeOrder(x);
  }
  return a.length - b.length;
}

/** Digits come first among the keys of an object. */
function edgeOrder(unit: number): number {
  return unit >= 48 && unit <= 57 ? unit : unit + 0x10000;
}
