import { encode } from 'iconv-lite';
import type { ArticleType } from '../../../preload/contract/article';
import type { OpenFile } from '../OpenFile';
import { UnreadableFile } from '../UnreadableFile';
import type { Format, Piece } from './Format';
import { nameInOrder, referenceArticle, type Reference } from './reference';

/** Lists of references in RIS: lines of a tag, two blanks, a dash and a value; `TY` begins a work, `ER` ends it. */
export const risFormat: Format = {
  format: 'ris',
  recognises: ({ decoded }) => /^\s*TY {1,2}- \S/.test(decoded.text.slice(0, 1000).replace(/^\ufeff/, '')),
  read: (file) => ({ kind: 'pieces', pieces: records(file) }),
};

const types: Readonly<Record<string, ArticleType>> = {
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  RPRT: 'report',
  GOVDOC: 'report',
  THES: 'report',
  ELEC: 'web',
  ICOMM: 'web',
  BLOG: 'web',
  NEWS: 'news',
  MGZN: 'news',
  JOUR: 'news',
};

function* records({ name, decoded }: OpenFile): Iterable<Piece> {
  const { text, encoding } = decoded;
  let count = 0;
  for (const [record] of text.matchAll(
    /^TY {1,2}- [\s\S]*?(?:^ER {1,2}-[^\n]*\n?|(?=^TY {1,2}- )|$(?![\s\S]))/gm,
  )) {
    const label = String(++count);
    yield {
      kind: 'article',
      label,
      bytes: encode(record, encoding),
      extension: 'ris',
      article: () => referenceArticle(referenceOf(record), 'ris', name, encoding),
    };
  }
}

function referenceOf(record: string): Reference {
  const tags = readTags(record);
  const first = (...names: readonly string[]): string => names.flatMap((tag) => tags.get(tag) ?? [])[0] ?? '';
  const all = (...names: readonly string[]): readonly string[] => names.flatMap((tag) => tags.get(tag) ?? []);
  const title = first('TI', 'T1', 'CT', 'BT', 'ST');
  if (title === '' && first('AB', 'N2') === '')
    throw new UnreadableFile('The reference has neither a title nor an abstract.');
  const [start, end] = [first('SP'), first('EP')];
  return {
    type: types[first('TY')],
    title,
    authors: all('AU', 'A1').map(nameInOrder),
    date: risDate(first('DA', 'PY', 'Y1')),
    container: first('T2', 'JO', 'JF', 'JA', 'J2'),
    publisher: first('PB'),
    place: first('CY', 'PP'),
    volume: first('VL'),
    issue: first('IS'),
    pages: end === '' || end === start ? start : `${start}–${end}`,
    doi: first('DO'),
    url: first('UR', 'L1'),
    language: first('LA').toLowerCase(),
    abstract: all('AB', 'N2')[0] ?? '',
    notes: all('N1'),
    keywords: all('KW').flatMap((words) => words.split(/[;\n]/)),
  };
}

/** The values of each tag; a line without one goes on with the value before it. */
function readTags(record: string): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  let last: string[] = [];
  for (const line of record.split(/\r\n?|\n/)) {
    const match = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/.exec(line);
    if (match === null) {
      const before = last.pop();
      if (before !== undefined) last.push(`${before}${line.trim() === '' ? '\n\n' : ' '}${line.trim()}`);
      continue;
    }
    const value = (match[2] ?? '').trim();
    if (value === '') {
      last = [];
      continue;
    }
    last = tags.get(match[1] ?? '') ?? [];
    last.push(value);
    tags.set(match[1] ?? '', last);
  }
  return tags;
}

/** `2021/03/12/` and `2021///` as other dates are written; a trailing word (a season) is left off. */
function risDate(written: string): string {
  const [year = '', month = '', day = ''] = written.split('/').map((part) => part.trim());
  if (!/^\d{4}$/.test(year)) return written;
  if (!/^\d{1,2}$/.test(month)) return year;
  return /^\d{1,2}$/.test(day)
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : `${year}-${month.padStart(2, '0')}`;
}
