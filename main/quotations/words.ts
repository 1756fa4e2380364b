import { findLinks, printLinkAddress } from '../../preload/shared/links';

/** A word or a mark of punctuation: `form` is what is compared, the offsets lead into the text it was read from. */
export interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;
/** Marks of Markdown that are no words: emphasis, code, escapes, footnotes, and what begins a heading, a quotation or a list item. */
const markup = /\[\^[^\]\s]{1,40}\]:?|[*_`~\\]|^[ \t]*(?:#{1,6}|>+|[-+]|\d+[.)])[ \t]+/gm;
const markdownLink = /!?\[([^\]\n]*)\]\([^)\n]*\)/g;

/** Characters that are written in several ways and count as one. */
const same: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '‹': "'",
  '›': "'",
  '′': "'",
  '…': '...',
};
const variants = new RegExp(`[${Object.keys(same).join('')}]`, 'g');

/** Text with the style of its quotation marks and ellipses evened out. */
export function evened(text: string): string {
  return text.normalize('NFC').replace(variants, (character) => same[character] ?? character);
}

/** The words of a text, marks of Markdown left out, links read as their labels. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  const kept = withoutMarkup(text);
  for (const match of kept.text.matchAll(wordPattern)) {
    const form = evened(match[0]);
    const start = kept.offsets[match.index] ?? 0;
    const end = (kept.offsets[match.index + match[0].length - 1] ?? start) + 1;
    if (form === '...') for (let dot = 0; dot < 3; dot++) words.push({ form: '.', start, end });
    else words.push({ form, start, end });
  }
  return words;
}

/** A text as it is read: without marks of Markdown, links as their labels, gaps as single blanks. */
export function readableText(text: string): string {
  return withoutMarkup(text).text.replace(/\s+/g, ' ').trim();
}

interface Kept {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where it stood. */
  readonly offsets: readonly number[];
}

function withoutMarkup(text: string): Kept {
  const gone = new Uint8Array(text.length);
  for (const { 0: mark, index } of text.matchAll(markup)) gone.fill(1, index, index + mark.length);
  for (const match of text.matchAll(markdownLink)) {
    const label = match[1] ?? '';
    const from = match.index + match[0].indexOf('[') + 1;
    gone.fill(1, match.index, from);
    gone.fill(1, from + label.length, match.index + match[0].length);
  }
  for (const { start, end, label, address } of findLinks(text)) {
    const shown = label ?? printLinkAddress(address);
    const at = text.lastIndexOf(shown, end);
    gone.fill(1, start, at < start ? end : at);
    if (at >= start) gone.fill(1, at + shown.length, end);
  }
  let kept = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (gone[at] === 1) continue;
    kept += text[at] ?? '';
    offsets.push(at);
  }
  return { text: kept, offsets };
}
