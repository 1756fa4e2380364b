import { analyse } from 'chardet';
import { decode, encodingExists } from 'iconv-lite';

/** A file's bytes as text, and the name of the encoding they were read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Decodes text whose encoding is not known, by the surest sign first: a byte order mark, valid UTF-8, the zero bytes of
 * UTF-16, what the file declares about itself, and last the statistics of its bytes. Windows code pages are read by
 * iconv-lite: the platform's own decoder gets some of them wrong on Node 20.
 * @param declared an encoding the file names (HTML meta, XML declaration), or null
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const encoding =
    byteOrderMark(bytes) ??
    (isUtf8(bytes) ? 'UTF-8' : null) ??
    utf16ByZeros(bytes) ??
    (declared !== null && encodingExists(declared) ? declared : null) ??
    guessed(bytes);
  return { text: decode(bytes, encoding), encoding };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'UTF-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32LE' : 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !bytes.subarray(0, 4096).includes(0);
  } catch {
    return false;
  }
}

/** Western text in UTF-16 has a zero in every other byte. */
function utf16ByZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even++;
    else odd++;
  });
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'UTF-16LE';
  if (even > half * 0.4 && odd < half * 0.05) return 'UTF-16BE';
  return null;
}

function guessed(bytes: Uint8Array): string {
  const sample = bytes.length > 65_536 ? bytes.subarray(0, 65_536) : bytes;
  const known = analyse(sample).filter(({ name }) => encodingExists(name) && name !== 'UTF-8');
  const best = known[0];
  // Latin-1 is what chardet says of Windows-1252 without its quotation marks; the latter holds all of the former's letters.
  if (best === undefined || best.name === 'ISO-8859-1' || best.name === 'ASCII') return 'windows-1252';
  return best.name;
}
