import { isAscii, patternsFor } from './wordPatterns';

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
};
const lettersPattern = /[ßæœøđðþłıħŧŋ]/g;

/** Marks that are not letters of their own: accents, the vowel points of Hebrew and Arabic, tatweel. */
const marks = new RegExp(
  [
    '(?<!\\p{Script=Cyrillic})[\\u0300-\\u036f]',
    '[\\u1ab0-\\u1aff]|[\\u1dc0-\\u1dff]|[\\u20d0-\\u20ff]|[\\ufe20-\\ufe2f]',
    '[\\u0591-\\u05c7]|[\\u0610-\\u061a]|\\u0640|[\\u064b-\\u065f]|\\u0670',
  ].join('|'),
  'gu',
);
/** Stress marks, and the dots of ё. Other marks make letters of their own in Cyrillic (й, ї). */
const cyrillicMarks = /(?<=\p{Script=Cyrillic})[\u0300\u0301]|(?<=е)\u0308/gu;

/** One apostrophe for all that are typed for it. */
export function straightenApostrophes(word: string): string {
  return word.replace(/[\u2018\u2019\u201b\u02bc\u02b9\u00b4`\u2032\uff07]/g, "'");
}

/** Takes off whatever stands round a word. Unlike Lunr's trimmer it knows the letters of all scripts. */
export function trimWord(word: string): string {
  return word.replace(patternsFor(word).around, '');
}

/** `government's` is a form of `government`; what is left of `governments'` after trimming is no concern here. */
export function stripPossessive(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

/** Letters without accents, ligatures apart, wide and styled forms as the plain ones (NFKD). */
export function foldDiacritics(word: string): string {
  if (isAscii(word)) return word.toLowerCase().replace(/\s+/g, '');
  const folded = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(cyrillicMarks, '')
    .replace(lettersPattern, (letter) => letters[letter] ?? letter)
    .replace(/\s+/g, '');
  return folded.normalize('NFC');
}

/** `1,000` is `1000`. */
export function joinThousands(word: string): string {
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word) ? word.replaceAll(',', '') : word;
}

/** What is done to every word, in this order, whatever its language. The names are those of the pipeline's functions. */
export const foldingSteps = {
  straightenApostrophes,
  trimWord,
  stripPossessive,
  foldDiacritics,
  joinThousands,
} as const;

const plain = /^[a-z]+$/;

/** A lower-cased word in the form it is stemmed in; `''` for what is no word. */
export function foldToken(word: string): string {
  if (plain.test(word)) return word;
  let folded = word;
  for (const step of Object.values(foldingSteps)) folded = step(folded);
  return folded;
}
