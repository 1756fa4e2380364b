import { paragraphsOf } from '../../library';
import { fold } from './foldText';

/**
 * A text in short: a 32-bit fingerprint of each of its paragraphs. It is kept with the annotations, so that paragraphs of the
 * changed text can be told to be the ones of old: which of two equal ones a passage stood in, and whether one is new.
 */
export type Outline = readonly number[];

/** Shorter remains of a paragraph say too little: a text in another script is taken by its own letters. */
const leastAscii = 16;

export function outlineOf(text: string): Outline {
  return paragraphsOf(text).map(({ start, end }) => fingerprint(text.slice(start, end)));
}

/** The same for a paragraph however it is wrapped, quoted or encoded. */
function fingerprint(paragraph: string): number {
  const ascii = fold(paragraph, 'ascii');
  return fnv1a(ascii.length >= leastAscii ? ascii : fold(paragraph, 'words'));
}

/** FNV-1a over UTF-16 units, 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** An outline as base64, four bytes a paragraph. */
export function outlineToText(outline: Outline): string {
  const bytes = Buffer.alloc(outline.length * 4);
  outline.forEach((print, at) => bytes.writeUInt32LE(print, at * 4));
  return bytes.toString('base64');
}

/** The inverse of {@link outlineToText}; what is no outline gives an empty one. */
export function outlineFromText(text: string): Outline {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readUInt32LE(at * 4));
}
