import type { SearchResult } from '../../preload/contract/search';
import { positiveTexts, type QueryNode, type QueryTree } from '../../preload/shared/query';
import { foldToken, termsOf } from './analysis';
import type { SearchIndex } from './index/index';

const mostSuggestions = 4;
const mostSpellings = 3;

/** For a query that found nothing: the nearest spellings of a word, then the query without one of its parts; only those that find something. */
export async function suggestQueries(
  query: string,
  { root }: QueryTree,
  index: SearchIndex,
  count: (query: string) => Promise<number>,
): Promise<SearchResult['suggestions']> {
  const suggestions: { readonly query: string; readonly why: string }[] = [];
  const offer = async (changed: string, why: (hits: number) => string): Promise<void> => {
    const isKnown = changed === '' || suggestions.some((known) => known.query === changed);
    if (isKnown || suggestions.length === mostSuggestions) return;
    const hits = await count(changed);
    if (hits > 0) suggestions.push({ query: changed, why: why(hits) });
  };
  for (const { start, end } of positiveTexts(root)) {
    for (const { word, at } of wordsIn(query.slice(start, end), start)) {
      if (termsOf(word, 'en').some((term) => index.termsOf({ term, isTerm: true }).length > 0)) continue;
      for (const near of index.similarTerms(foldToken(word.toLowerCase()), mostSpellings)) {
        const changed = query.slice(0, at) + near + query.slice(at + word.length);
        await offer(changed, (hits) => `${found(hits)} with “${near}” for “${word}”`);
      }
    }
  }
  for (const { start, end } of droppable(root)) {
    const left = `${query.slice(0, start)}${query.slice(end)}`.replace(/\s+/g, ' ').trim();
    await offer(left, (hits) => `${found(hits)} without ${query.slice(start, end)}`);
  }
  return suggestions;
}

function found(hits: number): string {
  return `${hits.toLocaleString('en-GB')} found`;
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
