import { isAscii, patternsFor } from './wordPatterns';

/** Scripts that set no spaces between words. Korean does. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const unspacedTest = new RegExp(unspaced.source, 'u');
/** True for what has letters of a script that sets no spaces, so that a word of it may stand anywhere in a run. */
export function isUnspaced(text: string): boolean {
  return !isAscii(text) && unspacedTest.test(text);
}

/**
 * The words a folded word is indexed and looked for as. Most are one; `u.s` is also `us` and `o'neill` also `oneill`; a run of
 * a script without spaces is its pairs of neighbouring characters, as no list of words is the same on all systems.
 */
export function alternativeForms(word: string): readonly string[] {
  if (isUnspaced(word)) return characterPairs(word);
  const { initials, prefixedName } = patternsFor(word);
  if (initials.test(word)) return [word, word.replaceAll('.', '')];
  if (prefixedName.test(word)) return [word, word.replace("'", '')];
  return [word];
}

/** Words inside a word, which find it but which it does not look for: `example` and `com` of `example.com`. */
export function innerWords(word: string): readonly string[] {
  const { letterMarkLetter, initials, betweenParts } = patternsFor(word);
  if (!letterMarkLetter.test(word) || initials.test(word) || isUnspaced(word)) return [];
  return word.split(betweenParts).filter((part) => part.length > 2);
}

function characterPairs(word: string): readonly string[] {
  const pairs: string[] = word.split(unspaced).filter((rest) => rest !== '');
  for (const [run] of word.matchAll(unspaced)) {
    const characters = Array.from(run);
    if (characters.length === 1) pairs.push(run);
    for (let at = 1; at < characters.length; at++)
      pairs.push(`${characters[at - 1] ?? ''}${characters[at] ?? ''}`);
  }
  return pairs;
}
