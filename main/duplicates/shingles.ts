const wordsTogether = 4;
/** Texts that have less in common are not the same story. */
export const leastSimilarity = 0.4;
/** Code units that are compared word for word, which takes some 30 ms a text. */
export const mostCompared = 200_000;
/** Runs that come again count once, so that a text may be somewhat longer than its runs say. */
const margin = 0.5;

/**
 * The runs of four words in a text, each as a 32-bit hash: what two texts have in common of them says how nearly the same they
 * are. Case, accents, punctuation and white space do not count. A text of fewer words is one run.
 */
export function shinglesOf(text: string): ReadonlySet<number> {
  const hashes = (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map(hashOf);
  const shingles = new Set<number>();
  for (let at = 0; at + wordsTogether <= Math.max(hashes.length, wordsTogether); at++) {
    let hash = 0;
    const end = Math.min(at + wordsTogether, hashes.length);
    for (let word = at; word < end; word++) hash = mixed(Math.imul(hash, 31) + (hashes[word] ?? 0));
    if (hashes.length > 0) shingles.add(hash);
  }
  return shingles;
}

/** The share of runs two texts have in common, of all that either has: 0 to 1. */
export function similarity(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0;
  for (const shingle of a) if (b.has(shingle)) common++;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

/**
 * Tells of other texts whether they are nearly the same as one. Of long ones the beginning is compared: a person waits for the
 * answer, and where two of a length begin as one story they are one.
 */
export function likeness(text: string): (other: string) => boolean {
  const own = shinglesOf(text.slice(0, mostCompared));
  return (other) =>
    mayBeAlike(text.length, other.length) &&
    similarity(own, shinglesOf(other.slice(0, mostCompared))) >= leastSimilarity;
}

/** Whether two texts of such lengths, in any unit, can have enough in common. */
export function mayBeAlike(length: number, other: number): boolean {
  return Math.min(length, other) >= Math.max(length, other) * leastSimilarity * margin;
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The last steps of MurmurHash3: every bit in changes every bit out. */
export function mixed(hash: number): number {
  let mix = hash ^ (hash >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
