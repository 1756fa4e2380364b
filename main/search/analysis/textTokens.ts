import { trimWord } from './foldToken';
import { indexTerms } from './indexTerms';
import { separator } from './separators';
import { languageCode } from './stemmers';

/** A word of a text: its place among the text's words, its terms in the index, and where it stands (UTF-16 offsets, without what stands round it). */
export interface TextToken {
  readonly ordinal: number;
  readonly terms: readonly string[];
  readonly start: number;
  readonly end: number;
}

const wordPattern = new RegExp(separator.source.replace('[', '[^'), 'g');
const caches = new Map<string, Map<string, readonly string[]>>();
/** Distinct words a language's cache may hold before it starts anew; 20,000 news stories have about 60,000. */
const cacheLimit = 100_000;

/** The terms of a word of a text in a language (a code), remembered. */
function cachedTerms(word: string, code: string): readonly string[] {
  let cache = caches.get(code);
  if (cache === undefined || cache.size > cacheLimit)
    caches.set(code, (cache = new Map<string, readonly string[]>()));
  let terms = cache.get(word);
  if (terms === undefined) cache.set(word, (terms = indexTerms(word.toLowerCase(), code)));
  return terms;
}

/** The words of a text with their places, for marking matches; those that are no words (a lone dash) are left out but counted. */
export function* tokensOf(text: string, language: string | null): Iterable<TextToken> {
  const code = languageCode(language);
  let ordinal = 0;
  for (const { 0: chunk, index } of text.matchAll(wordPattern)) {
    const terms = cachedTerms(chunk, code);
    if (terms.length > 0) {
      const word = trimWord(chunk);
      const start = index + chunk.indexOf(word);
      yield { ordinal, terms, start, end: start + word.length };
    }
    ordinal++;
  }
}

/** The terms of a text in their order. */
export function termsOf(text: string, language: string | null): readonly string[] {
  return Array.from(tokensOf(text, language), ({ terms }) => terms).flat();
}
