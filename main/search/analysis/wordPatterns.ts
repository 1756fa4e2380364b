/** What tells the parts of a word. */
export interface WordPatterns {
  /** What stands before the first letter or digit, and after the last. */
  readonly around: RegExp;
  /** `u.s` */
  readonly initials: RegExp;
  /** `o'neill` */
  readonly prefixedName: RegExp;
  /** Letters with something between them that is no letter, digit or apostrophe, as in `example.com`. */
  readonly letterMarkLetter: RegExp;
  /** What stands between them. */
  readonly betweenParts: RegExp;
  /** Letters and apostrophes, which is all that stemmers know; of `u.s` English would make `u.`. */
  readonly stemmable: RegExp;
}

const unicode = patternsOf('\\p{L}', '\\p{N}', '\\p{M}', 'u');
/** The same where a word is ASCII, as nearly all are: classes of all scripts take milliseconds to compile, again and again. */
const ascii = patternsOf('A-Za-z', '0-9', '', '');
const onlyAscii = /^[\0-\x7f]*$/;

export function isAscii(word: string): boolean {
  return onlyAscii.test(word);
}

/** The patterns for a word. They agree on what is ASCII. */
export function patternsFor(word: string): WordPatterns {
  return isAscii(word) ? ascii : unicode;
}

function patternsOf(letters: string, digits: string, marks: string, flags: string): WordPatterns {
  const letter = `[${letters}]`;
  const inner = `[^${letters}${digits}${marks}']+`;
  const outer = `[^${letters}${digits}${marks}]+`;
  return {
    around: new RegExp(`^${outer}|${outer}$`, `g${flags}`),
    initials: new RegExp(`^${letter}(?:\\.${letter})+$`, flags),
    prefixedName: new RegExp(`^${letter}{1,2}'${letter}{3,}$`, flags),
    letterMarkLetter: new RegExp(`${letter}${inner}${letter}`, flags),
    betweenParts: new RegExp(inner, flags),
    stemmable: new RegExp(`^[${letters}${marks}']+$`, flags),
  };
}
