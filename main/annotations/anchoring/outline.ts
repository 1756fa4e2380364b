import type { TextRange } from '../../../preload/contract/search';

/**
 * A text in short: its letters cut into chunks of some 25, each a 32-bit number: a fingerprint of 24 bits, one that says whether a
 * paragraph ends there, and 7 for its length. It is kept with the annotations, so that what became of every part of the text
 * can be told when it has changed.
 */
export type Outline = Uint32Array;

/** Where the chunks of an outline begin among the letters, and last where the text ends. */
export function chunkStarts(outline: Outline): Uint32Array {
  const starts = new Uint32Array(outline.length + 1);
  outline.forEach((chunk, at) => {
    starts[at + 1] = (starts[at] ?? 0) + (chunk & longest);
  });
  return starts;
}

/** For each chunk of an outline the number of its paragraph, from 0. */
export function chunkParagraphs(outline: Outline): Uint32Array {
  let paragraph = 0;
  return outline.map((chunk) => ((chunk & endFlag) === 0 ? paragraph : paragraph++));
}

/** Whether a paragraph begins with a chunk, or the text has ended before it. */
export function beginsParagraph(outline: Outline, at: number): boolean {
  return at === 0 || ((outline[at - 1] ?? endFlag) & endFlag) !== 0;
}

/** The letters a cut is decided by, and how near another cut or the end of a paragraph may not be. */
const [seenLetters, reach] = [6, 12];
const [longest, endFlag] = [0x7f, 0x80];

/**
 * Cuts the letters of each paragraph into chunks. A cut falls where the hash of the last few letters is less than any near it: what
 * is cut where depends on the letters there alone, so that a change moves no cut further off. `paragraphs` are ranges of letters.
 */
export function outlineOf(letters: string, paragraphs: readonly TextRange[]): Outline {
  const chunks: number[] = [];
  const hashes = rollingHashes(letters);
  for (const { start, end } of paragraphs) {
    let from = start;
    const last = end - reach;
    for (let at = start + reach; at <= last; at++) {
      if (at - from < longest && !isLeast(hashes, at)) continue;
      chunks.push(chunkOf(letters, from, at));
      from = at;
    }
    for (; end - from > longest; from += longest) chunks.push(chunkOf(letters, from, from + longest));
    if (from < end) chunks.push(chunkOf(letters, from, end) | endFlag);
  }
  return Uint32Array.from(chunks);
}

/** At each place, a hash of the letters just before it. */
function rollingHashes(letters: string): Uint32Array {
  const hashes = new Uint32Array(letters.length + 1).fill(0xffffffff);
  for (let at = seenLetters; at <= letters.length; at++) {
    let hash = 0x811c9dc5;
    for (let back = seenLetters; back > 0; back--)
      hash = Math.imul(hash ^ letters.charCodeAt(at - back), 0x01000193);
    hashes[at] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  }
  return hashes;
}

function isLeast(hashes: Uint32Array, at: number): boolean {
  const own = hashes[at] ?? 0;
  for (let away = 1; away <= reach; away++) {
    if ((hashes[at - away] ?? 0xffffffff) <= own || (hashes[at + away] ?? 0xffffffff) <= own) return false;
  }
  return true;
}

/** FNV-1a over UTF-16 units, folded to 24 bits, and the length. */
function chunkOf(letters: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193);
  return (((hash ^ (hash >>> 24)) << 8) | (end - start)) >>> 0;
}

/** An outline as base64, four bytes a chunk. */
export function outlineToText(outline: Outline): string {
  const bytes = Buffer.alloc(outline.length * 4);
  outline.forEach((chunk, at) => bytes.writeUInt32LE(chunk, at * 4));
  return bytes.toString('base64');
}

/** The inverse of {@link outlineToText}; what is no outline gives an empty one. */
export function outlineFromText(text: string): Outline {
  const bytes = Buffer.from(text, 'base64');
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readUInt32LE(at * 4));
}
