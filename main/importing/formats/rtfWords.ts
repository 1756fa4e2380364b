/** Where the text of a group goes; `none` is nowhere, `about` too, but groups within it may go elsewhere. */
export type Destination =
  'text' | 'none' | 'about' | 'fonts' | 'style' | 'info' | 'picture' | 'note' | 'marker';

const destinations: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'style',
  title: 'info',
  author: 'info',
  keywords: 'info',
  subject: 'info',
  creatim: 'info',
  pict: 'picture',
  shppict: 'text',
  footnote: 'note',
  listtext: 'marker',
  pntext: 'marker',
  info: 'about',
  colortbl: 'none',
  header: 'none',
  headerl: 'none',
  headerr: 'none',
  headerf: 'none',
  footer: 'none',
  footerl: 'none',
  footerr: 'none',
  footerf: 'none',
  fldinst: 'none',
  nonshppict: 'none',
  objdata: 'none',
  listtable: 'none',
  listoverridetable: 'none',
  revtbl: 'none',
  operator: 'none',
  revtim: 'none',
  printim: 'none',
  buptim: 'none',
  company: 'none',
  category: 'none',
  manager: 'none',
  doccomm: 'none',
  comment: 'none',
  tc: 'none',
  xe: 'none',
  annotation: 'none',
  atnid: 'none',
  bkmkstart: 'none',
  bkmkend: 'none',
};

/**
 * The destination a group's first word names, or null where the word is formatting.
 * @param isOptional true after `\*`, which marks destinations a reader may pass over where it does not know them
 */
export function destinationOf(word: string, isOptional: boolean): Destination | null {
  const known = Object.hasOwn(destinations, word) ? destinations[word] : undefined;
  return known ?? (isOptional ? 'none' : null);
}

/** Control words that stand for a character. */
export const symbols: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
]);

/** The code page of a font's character set, or null for that of the document. */
export function charsetPage(charset: number): string | null {
  const pages: Readonly<Record<number, string>> = {
    77: 'macintosh',
    128: 'Shift_JIS',
    129: 'cp949',
    134: 'GBK',
    136: 'Big5',
    161: 'windows-1253',
    162: 'windows-1254',
    163: 'windows-1258',
    177: 'windows-1255',
    178: 'windows-1256',
    186: 'windows-1257',
    204: 'windows-1251',
    222: 'windows-874',
    238: 'windows-1250',
  };
  return pages[charset] ?? null;
}
