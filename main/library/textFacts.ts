import { createHash } from 'node:crypto';
import type { Article } from '../../preload/contract/article';

/** What of an article's record its text alone says. */
export type TextFacts = Pick<Article, 'excerpt' | 'words' | 'textSha256'>;

const excerptLength = 180;

export function textFacts(text: string): TextFacts {
  return {
    excerpt: excerptOf(text),
    words: countWords(text),
    textSha256: textHash(text),
  };
}

/** The hash an article's text is known by: two of the same are one article. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Counted without taking them out: a text may have millions. */
function countWords(text: string): number {
  const word = /[\p{L}\p{N}]+/gu;
  let count = 0;
  while (word.test(text)) count++;
  return count;
}

function excerptOf(text: string): string {
  const start = text
    .slice(0, 3 * excerptLength)
    .replace(/\[\^[^\]\s]{1,40}\]:?/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[#>\s]+/gm, ' ')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (start.length <= excerptLength) return start;
  return start.slice(0, start.lastIndexOf(' ', excerptLength));
}
