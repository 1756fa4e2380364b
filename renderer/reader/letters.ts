/** The letters and digits of a text, all in lower case, and where each stands in it. */
export interface Letters {
  readonly letters: string;
  readonly offsets: readonly number[];
}

/**
 * What two ways of writing down the same words have in common: gaps, line ends, hyphens and marks of punctuation are left out, letters
 * that are drawn as one stand apart.
 */
export function lettersOf(text: string): Letters {
  const parts: string[] = [];
  const offsets: number[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const lower = word.toLowerCase();
    const isPlain = lower.length === word.length && /^[\u0000-\u024f\u0370-\u04ff]*$/.test(lower);
    for (let at = 0; at < word.length; at++) {
      const letter = isPlain ? (lower[at] ?? '') : (word[at] ?? '').normalize('NFKC').toLowerCase();
      parts.push(letter);
      if (letter.length === 1) offsets.push(index + at);
      else offsets.push(...Array<number>(letter.length).fill(index + at));
    }
  }
  return { letters: parts.join(''), offsets };
}

/**
 * Where letters stand among others: the only place, or the only one with the same letters before or behind it as far as these are
 * known. Null where there is none, or where it could be more than one: nothing is put on a wrong passage.
 */
export function placeOfLetters(
  within: string,
  wanted: string,
  { before, behind }: { readonly before: string; readonly behind: string },
): number | null {
  if (wanted === '') return null;
  const only = onlyPlace(within, wanted);
  if (only !== 'several') return only;
  for (const length of [8, 24, 60]) {
    const [head, tail] = [before.slice(-length), behind.slice(0, length)];
    const both = onlyPlace(within, head + wanted + tail);
    if (typeof both === 'number') return both + head.length;
    // On one side a few letters are soon the same elsewhere.
    if (length < 24) continue;
    const withHead = onlyPlace(within, head + wanted);
    const withTail = onlyPlace(within, wanted + tail);
    if (typeof withHead === 'number' && head !== '') return withHead + head.length;
    if (typeof withTail === 'number' && tail !== '') return withTail;
  }
  return null;
}

function onlyPlace(within: string, wanted: string): number | 'several' | null {
  const first = within.indexOf(wanted);
  if (first < 0) return null;
  return within.includes(wanted, first + 1) ? 'several' : first;
}
