import { mixed } from './shingles';

/** How many numbers a signature has. Two texts agree in about as large a share of them as they have runs of words in common. */
export const signatureLength = 64;

/** One multiplier, odd, and one summand for each number of a signature: always the same, as signatures are kept. */
const multipliers = Uint32Array.from({ length: signatureLength }, (_, at) => mixed(at * 2 + 1) | 1);
const summands = Uint32Array.from({ length: signatureLength }, (_, at) => mixed(at * 2 + 0x9e3779b9));

/**
 * The signature of a set of hashes (Broder 1997): for each of 64 shuffles the least of its hashes, of which 16 bits are kept: a
 * chance agreement in one of them is one in 65,536.
 */
export function signatureOf(shingles: ReadonlySet<number>): Uint16Array {
  const least = new Uint32Array(signatureLength).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < signatureLength; at++) {
      const hash = (Math.imul(shingle, multipliers[at] ?? 1) + (summands[at] ?? 0)) >>> 0;
      if (hash < (least[at] ?? 0)) least[at] = hash;
    }
  }
  return Uint16Array.from(least, (hash) => mixed(hash) & 0xffff);
}
