const letter = /[\p{L}\p{N}]/u;
const joiners = new Set(["'", '’', '-'].map((sign) => sign.charCodeAt(0)));

/**
 * How many words a text has: letters and digits, with apostrophes and hyphens within. Counted sign by sign: a pattern takes ten times
 * as long, which a start with ten thousand notes would wait for.
 */
export function countWords(text: string): number {
  let words = 0;
  let isInWord = false;
  let wasInWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isLetter = code < 128 ? isAsciiLetter(code) : letter.test(signAt(text, at));
    if (isLetter && !isInWord && !(wasInWord && joiners.has(text.charCodeAt(at - 1)))) words++;
    wasInWord = isInWord;
    isInWord = isLetter;
    if (code >= 0xd800 && code < 0xdc00) at++;
  }
  return words;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function signAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
