import type { SearchResult } from '../../preload/contract/search';
import type { QueryTree } from '../../preload/shared/query';
import { foldToken } from './analysis';
import type { SearchIndex } from './index/index';

const mostSuggestions = 3;

/** For a query that found nothing: the nearest spellings of a word, then the query without one of its parts; only those that find something. */
export function suggestQueries(
  query: string,
  { parts }: QueryTree,
  index: SearchIndex,
  count: (query: string) => number,
): SearchResult['suggestions'] {
  const suggestions: { readonly query: string; readonly why: string }[] = [];
  const offer = (changed: string, why: (hits: number) => string): void => {
    const hits = suggestions.length < mostSuggestions && changed !== '' ? count(changed) : 0;
    if (hits > 0 && !suggestions.some((known) => known.query === changed))
      suggestions.push({ query: changed, why: why(hits) });
  };
  for (const { what, start, end } of parts) {
    if (what.kind !== 'word') continue;
    for (const near of index.similarTerms(foldToken(what.text.toLowerCase()), 3)) {
      const written = query.slice(start, end).replace(what.text, near);
      offer(
        query.slice(0, start) + written + query.slice(end),
        (hits) => `${String(hits)} with “${near}” for “${what.text}”`,
      );
    }
  }
  if (parts.length > 1) {
    for (const { start, end } of parts) {
      const left = `${query.slice(0, start)}${query.slice(end)}`.replace(/\s+/g, ' ').trim();
      offer(left, (hits) => `${String(hits)} without “${query.slice(start, end)}”`);
    }
  }
  return suggestions;
}
