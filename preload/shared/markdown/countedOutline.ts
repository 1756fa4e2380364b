import { outlineOf, type Heading } from './outline';

/** A heading with how many words stand under it, to the next one of any level. */
export interface CountedHeading extends Heading {
  readonly words: number;
}

export function countedOutline(markdown: string): readonly CountedHeading[] {
  const outline = outlineOf(markdown);
  return outline.map((heading, at) => {
    const line = markdown.indexOf('\n', heading.start);
    const next = outline[at + 1]?.start ?? markdown.length;
    return { ...heading, words: line < 0 ? 0 : wordsBetween(markdown, line, next) };
  });
}

const blank = /\s/;
const letter = /[\p{L}\p{N}]/u;

/** What stands between blanks is a word where a letter or digit is in it. Sign by sign: a pattern takes many times as long. */
function wordsBetween(text: string, from: number, to: number): number {
  let words = 0;
  let isCounted = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) isCounted = false;
    else if (!isCounted && isLetter(text, at, code)) {
      isCounted = true;
      words++;
    }
  }
  return words;
}

function isBlank(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return blank.test(String.fromCharCode(code));
}

function isLetter(text: string, at: number, code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return letter.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
