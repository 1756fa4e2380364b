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
};
const lettersPattern = /[ßæœøđðþłı]/g;

/**
 * A lower-cased token in the form it is indexed in before stemming: without what stands round the word, accents, the
 * possessive, the points of initials and the commas of thousands.
 *
 * | written | indexed | | written | indexed |
 * | --- | --- | --- | --- | --- |
 * | `“havens,”` | havens | | `café` | cafe |
 * | `government’s` | government | | `u.s.` | us |
 * | `states'` | states | | `1,000` | 1000 |
 * | `£600m` | 600m | | `2.5%` | 2.5 |
 * | `o’neill` | o'neill | | `—` | (nothing) |
 */
export function foldToken(token: string): string {
  const word = token
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(lettersPattern, (letter) => letters[letter] ?? letter)
    .replace(/[’‘ʼ]/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/'s$/, '');
  if (/^\p{L}(?:\.\p{L})+$/u.test(word)) return word.replaceAll('.', '');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word)) return word.replaceAll(',', '');
  return word.normalize('NFC');
}
