import { alternativeForms, innerWords } from './alternativeForms';
import { foldToken } from './foldToken';
import { stemmerOf } from './stemmers';
import { patternsFor } from './wordPatterns';

const oneForm = /^[a-z0-9]+$/;

/**
 * The stems of words, each once, in the order of their code units. The order is part of the index format: of terms that first
 * stand at the same place it tells which Lunr met first.
 */
function stems(words: readonly string[], code: string): readonly string[] {
  const stem = stemmerOf(code);
  const terms = words
    .map((word) => (stem === null || !patternsFor(word).stemmable.test(word) ? word : stem(word)))
    .filter((term) => term !== '');
  return terms.length < 2 ? terms : [...new Set(terms)].sort((a, b) => (a < b ? -1 : 1));
}

/** The terms a folded word of a text is indexed under; none for what is no word. */
export function indexForms(folded: string, code: string): readonly string[] {
  if (folded === '') return [];
  if (oneForm.test(folded)) return stems([folded], code);
  return stems([...alternativeForms(folded), ...innerWords(folded)], code);
}

/** The terms a folded word of a query is looked up as, in all the languages it may be in. */
export function queryForms(folded: string, codes: readonly string[]): readonly string[] {
  const forms = folded === '' ? [] : alternativeForms(folded);
  const terms = new Set(codes.flatMap((code) => stems(forms, code)));
  return [...terms].sort((a, b) => (a < b ? -1 : 1));
}

/** The terms a lower-cased word of a text in a language (a code) is indexed under. */
export function indexTerms(word: string, code: string): readonly string[] {
  return indexForms(foldToken(word), code);
}
