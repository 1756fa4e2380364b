import type { SearchRefinements } from '../../preload/contract/search';
import { positiveTexts, type QueryNode, type QueryTree } from '../../preload/shared/query';
import { formatNumber } from '../../preload/shared/formatNumber';
import { foldToken, queryTerms } from './analysis';
import { editDistance, type SearchIndex } from './index/index';

const mostSuggestions = 4;
const mostSpellings = 3;
/** Beyond it two words are no longer told apart by how near they are. */
const mostDistance = 6;

/** For a query that found nothing: the nearest spellings of a word, then the query without one of its parts; only those that find something. */
export async function suggestQueries(
  query: string,
  { root }: QueryTree,
  index: SearchIndex,
  /** A term of the index as it is written in a text. */
  writtenForm: (term: string) => Promise<string>,
  count: (query: string) => Promise<number>,
): Promise<SearchRefinements['suggestions']> {
  const suggestions: { readonly query: string; readonly why: string }[] = [];
  const offer = async (changed: string, why: (hits: number) => string): Promise<void> => {
    const isKnown = changed === '' || suggestions.some((known) => known.query === changed);
    if (isKnown || suggestions.length === mostSuggestions) return;
    const hits = await count(changed);
    if (hits > 0) suggestions.push({ query: changed, why: why(hits) });
  };
  const unknown = await unknownWords(query, root, index, writtenForm);
  for (const { word, at, spellings } of unknown) {
    for (const near of spellings) {
      const changed = query.slice(0, at) + near + query.slice(at + word.length);
      await offer(changed, (hits) => `${found(hits)} with “${near}” for “${word}”`);
    }
  }
  if (unknown.length > 1)
    await offer(allMended(query, unknown), (hits) => `${found(hits)} with every word as it is spelt here`);
  for (const { start, end } of droppable(root)) {
    const left = `${query.slice(0, start)}${query.slice(end)}`.replace(/\s+/g, ' ').trim();
    await offer(left, (hits) => `${found(hits)} without ${query.slice(start, end)}`);
  }
  return suggestions;
}

interface UnknownWord {
  readonly word: string;
  readonly at: number;
  /** The nearest that are in the library, the best first. */
  readonly spellings: readonly string[];
}

/** The words a query looks for that no text of the library has. */
async function unknownWords(
  query: string,
  root: QueryNode | null,
  index: SearchIndex,
  writtenForm: (term: string) => Promise<string>,
): Promise<readonly UnknownWord[]> {
  const unknown = positiveTexts(root)
    .flatMap(({ start, end }) => wordsIn(query.slice(start, end), start))
    .filter(({ word }) => index.termsOf({ term: word }).length === 0);
  return Promise.all(
    unknown.map(async ({ word, at }) => ({
      word,
      at,
      spellings: await spellingsOf(word, index, writtenForm),
    })),
  );
}

/**
 * Words of the library that are spelt nearly as one: those whose stems are near it, and those whose stems are near its own, as
 * `goverment` is three letters from `govern`, and its stem `gover` one.
 */
async function spellingsOf(
  word: string,
  index: SearchIndex,
  writtenForm: (term: string) => Promise<string>,
): Promise<readonly string[]> {
  const folded = foldToken(word.toLowerCase());
  const forms = new Set([folded, ...queryTerms(folded, index.languages())]);
  const near = new Set([...forms].flatMap((form) => index.similarTerms(form, mostSpellings)));
  const written = await Promise.all([...near].map(writtenForm));
  // `government` is in the index as the stem of `governmental` too, but stands for the word itself.
  const words = new Set([...[...near].filter((term) => isCommonerAsWord(term, index)), ...written]);
  const distances = new Map(
    Array.from(words, (one) => [one, editDistance(folded, foldToken(one), mostDistance)] as const),
  );
  return [...words].sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0)).slice(0, mostSpellings);
}

/** Whether a stem, looked for as a word, stands for another stem, which more texts have. */
function isCommonerAsWord(term: string, index: SearchIndex): boolean {
  const others = index.termsOf({ term }).filter((other) => other !== term);
  const [own = 0, ...counts] = index.frequencies([term, ...others]);
  return Math.max(0, ...counts) > own;
}

/** A query with each unknown word in its nearest spelling; one that is near nothing is dropped. */
function allMended(query: string, unknown: readonly UnknownWord[]): string {
  let mended = query;
  for (const { word, at, spellings } of [...unknown].sort((a, b) => b.at - a.at))
    mended = mended.slice(0, at) + (spellings[0] ?? '') + mended.slice(at + word.length);
  return mended.replace(/\s+/g, ' ').trim();
}

function found(hits: number): string {
  return `${formatNumber(hits)} found`;
}

/** The words as written in a part of a query, without its field and signs. */
function wordsIn(part: string, start: number): readonly { readonly word: string; readonly at: number }[] {
  const value = part.replace(/^[+-]?(?:[A-Za-z]+:)?/, (head) => ' '.repeat(head.length));
  return Array.from(value.matchAll(/[\p{L}\p{N}\p{M}'’]{3,}/gu), ({ 0: word, index }) => ({
    word,
    at: start + index,
  }));
}

function droppable(root: QueryNode | null): readonly QueryNode[] {
  return root?.kind === 'all' ? [...root.children, ...root.wanted] : [];
}
