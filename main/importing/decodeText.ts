import { analyse } from 'chardet';
import { decode, encodingExists } from 'iconv-lite';
import { textEncodings } from '../../preload/shared/encodings';

/** A file's bytes as text, and the name of the encoding they were read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Decodes text by the surest sign there is: the encoding someone chose, a byte order mark, valid UTF-8, the zero bytes of UTF-16,
 * what the file declares about itself, and last the statistics of its bytes. Windows code pages are read by iconv-lite: the
 * platform's own decoder gets some of them wrong on Node 20.
 * @param declared an encoding the file names (HTML meta, XML declaration), or null
 * @param chosen the encoding to read it in, whatever it looks like
 */
export function decodeText(
  bytes: Uint8Array,
  declared: string | null = null,
  chosen: string | null = null,
): DecodedText {
  const encoding =
    chosen ??
    byteOrderMark(bytes) ??
    escapes(bytes) ??
    (isUtf8(bytes) ? 'UTF-8' : null) ??
    utf16ByZeros(bytes) ??
    knownEncoding(declared) ??
    guessed(bytes);
  return { text: decoded(bytes, encoding), encoding };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'UTF-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32LE' : 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32BE';
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

const japaneseMail = 'ISO-2022-JP';

function decoded(bytes: Uint8Array, encoding: string): string {
  return encoding === japaneseMail ? new TextDecoder(japaneseMail).decode(bytes) : decode(bytes, encoding);
}

/** Old Japanese mail is ASCII with escapes to and from its own letters. */
function escapes(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).toString('latin1');
  return /\x1b\$[@B][\s\S]*\x1b\([BJ]/.test(head) ? japaneseMail : null;
}

/** The encoding a file says it is in, by the name it is known by here. UTF-8 it is not: that was seen from its bytes. */
function knownEncoding(declared: string | null): string | null {
  if (declared === null || /^utf-?8$/i.test(declared)) return null;
  const known = textEncodings.find(({ name }) => name.toLowerCase() === declared.toLowerCase());
  // What browsers do: pages that say Latin-1 mean the Windows code page, which holds all of it.
  if (known?.name === 'ISO-8859-1') return 'windows-1252';
  return known?.name ?? (encodingExists(declared) && !/^utf/i.test(declared) ? declared : null);
}

const sampleBytes = 65_536;

function guessed(bytes: Uint8Array): string {
  const sample = bytes.length > sampleBytes ? bytes.subarray(0, sampleBytes) : bytes;
  const best = analyse(sample).find(({ name }) => encodingExists(name) && name !== 'UTF-8');
  // Latin-1 is what chardet says of Windows-1252 without its quotation marks; the latter holds all of the former's letters.
  if (best === undefined || best.name === 'ISO-8859-1' || best.name === 'ASCII')
    return isOldMac(sample) ? 'macintosh' : 'windows-1252';
  return best.name === 'windows-1250' && isOldMac(sample) ? 'macintosh' : best.name;
}

/** Old Macs had their letters with accents where Windows has signs and quotation marks, between letters of a word. */
function isOldMac(bytes: Uint8Array): boolean {
  let inWords = 0;
  let others = 0;
  for (let at = 1; at + 1 < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    if (byte < 0xa0 && byte !== 0x92 && isLetter(bytes[at - 1]) && isLetter(bytes[at + 1])) inWords++;
    else if (byte >= 0xc0 && isLetter(bytes[at - 1]) && isLetter(bytes[at + 1])) others++;
  }
  return inWords > 3 && inWords > others * 4;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}
