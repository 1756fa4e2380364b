import { foldToken } from './foldToken';
import { queryForms } from './indexTerms';
import { separator } from './separators';

/** A word of a phrase: the terms it may be, and how many words after the phrase's first it stands. */
interface Slot {
  readonly terms: readonly string[];
  readonly offset: number;
}

/** The words of what was typed, parted as texts are: `co-operation` is two. */
export function wordsOf(text: string): readonly string[] {
  return text.split(separator).filter((word) => word !== '');
}

/** What a word of a query may be in the index: its forms in each of the languages (codes) of the library, each once. */
export function queryTerms(word: string, languages: Iterable<string>): readonly string[] {
  const codes = [...languages];
  return queryForms(foldToken(word.toLowerCase()), codes.length === 0 ? [''] : codes);
}

/** What the words of a phrase may be in the index; a lone dash takes up a place in a text, and so it does here. */
export function phraseSlots(text: string, languages: Iterable<string>): readonly Slot[] {
  const codes = [...languages];
  const slots = wordsOf(text).map((word, offset) => ({ terms: queryTerms(word, codes), offset }));
  const used = slots.filter(({ terms }) => terms.length > 0);
  const first = used[0]?.offset ?? 0;
  return used.map(({ terms, offset }) => ({ terms, offset: offset - first }));
}
