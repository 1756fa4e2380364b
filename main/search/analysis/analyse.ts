import lunr from 'lunr';
import { foldToken } from './foldToken';
import { languageCode, stemmerOf } from './stemmers';

/**
 * What parts words: white space and hyphens, which is Lunr's own rule, and dashes, slashes and ellipses besides, since
 * printed text sets those without spaces.
 */
const separator = /[\s\-\u2010-\u2015\u2026/|]+/;

/** A word of a text: its term in the index, and where it stands (UTF-16 offsets of the word without what stands round it). */
export interface TextToken {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

const termCaches = new Map<string, Map<string, string>>();
/** Distinct words a language's cache may hold before it starts anew; news text has about 60,000 in 20,000 stories. */
const cacheLimit = 200_000;

/** The index term of a single word in a language: folded, then stemmed; `''` for what is no word. */
export function termOf(word: string, language: string | null): string {
  const code = languageCode(language);
  let cache = termCaches.get(code);
  if (cache === undefined || cache.size > cacheLimit)
    termCaches.set(code, (cache = new Map<string, string>()));
  const known = cache.get(word);
  if (known !== undefined) return known;
  const folded = foldToken(word.toLowerCase());
  const stemmer = folded === '' ? null : stemmerOf(language);
  const term = stemmer === null ? folded : stemmer(new lunr.Token(folded, {})).toString();
  cache.set(word, term);
  return term;
}

/** The terms of a text in their order, `''` left out. */
export function termsOf(text: string, language: string | null): readonly string[] {
  const terms: string[] = [];
  for (const word of text.split(separator)) {
    if (word === '') continue;
    const term = termOf(word, language);
    if (term !== '') terms.push(term);
  }
  return terms;
}

/** The words of a text with their places, for marking matches. */
export function* tokensOf(text: string, language: string | null): Iterable<TextToken> {
  for (const { 0: chunk, index } of text.matchAll(/[^\s\-\u2010-\u2015\u2026/|]+/g)) {
    const term = termOf(chunk, language);
    if (term === '') continue;
    const lead = /^[^\p{L}\p{N}]*/u.exec(chunk)?.[0].length ?? 0;
    const tail = /[^\p{L}\p{N}]*$/u.exec(chunk)?.[0].length ?? 0;
    yield { term, start: index + lead, end: index + chunk.length - tail };
  }
}

/** What a word of a query may be in the index: its term in each of the languages of the library, each once. */
export function queryTerms(word: string, languages: Iterable<string>): readonly string[] {
  const terms = new Set<string>();
  for (const language of languages) terms.add(termOf(word, language));
  if (terms.size === 0) terms.add(termOf(word, null));
  terms.delete('');
  return [...terms];
}
