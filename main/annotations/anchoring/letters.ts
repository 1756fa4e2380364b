import type { TextRange } from '../../../preload/contract/search';

/**
 * What counts when texts are compared: `ascii` the ASCII letters and digits alone, which stay the same however a text is wrapped,
 * quoted or encoded; `all` every letter, for paragraphs in another script.
 */
export type Alphabet = 'ascii' | 'all';

/** The letters and digits of a text in one string, for each its offset in the text, and the ranges of letters that are paragraphs. */
export interface Letters {
  readonly letters: string;
  readonly offsets: Uint32Array;
  readonly paragraphs: readonly TextRange[];
}

const [none, plain, other] = [0, 1, 2] as const;

/** What each UTF-16 unit is. Halves of a pair count as letters: most scripts beyond the first plane are written with them. */
const kinds = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  if (unit < 0x80) return /[0-9A-Za-z]/.test(String.fromCharCode(unit)) ? plain : none;
  return /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(String.fromCharCode(unit)) ? other : none;
});

/** The letters of a text, each paragraph by its own alphabet. */
export function lettersOf(text: string, paragraphs: readonly TextRange[]): Letters {
  const units = new Uint16Array(text.length);
  const offsets = new Uint32Array(text.length);
  const ranges: TextRange[] = [];
  let count = 0;
  for (const { start, end } of paragraphs) {
    const first = count;
    const least = alphabetOf(text, start, end) === 'ascii' ? plain : other;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      const kind = kinds[unit] ?? none;
      if (kind !== plain && (kind === none || least === plain)) continue;
      units[count] = unit;
      offsets[count++] = at;
    }
    if (count > first) ranges.push({ start: first, end: count });
  }
  const letters = Buffer.from(units.buffer, 0, count * 2).toString('utf16le');
  return { letters, offsets: offsets.slice(0, count), paragraphs: ranges };
}

/** How many of a text's letters stand before an offset. */
export function lettersBefore({ offsets }: Letters, offset: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The letters of a short text. */
export function fold(text: string, alphabet: Alphabet): string {
  return Array.from({ length: text.length }, (_, at) => (isCounted(text, at, alphabet) ? text[at] : '')).join(
    '',
  );
}

export function isCounted(text: string, at: number, alphabet: Alphabet): boolean {
  const kind = kinds[text.charCodeAt(at)] ?? none;
  return kind === plain || (kind === other && alphabet === 'all');
}

/** A paragraph most of whose letters are not ASCII is taken by all of them. */
function alphabetOf(text: string, start: number, end: number): Alphabet {
  let [ascii, others] = [0, 0];
  for (let at = start; at < end; at++) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === plain) ascii++;
    else if (kind === other) others++;
  }
  return ascii >= others ? 'ascii' : 'all';
}
