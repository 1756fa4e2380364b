import type { CslDate, CslItem, CslName, CslType } from '../CslItem';

const entryTypes: Readonly<Record<CslType, string>> = {
  'article-newspaper': 'article',
  webpage: 'online',
  report: 'report',
  book: 'book',
};
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Sources as BibTeX, with the entry types of BibLaTeX and UTF-8 as it is. Titles stand in a second pair of braces, so that
 * no style changes their capitals; `year` and `month` stand beside `date` for programs that know only those.
 */
export function bibtexOf(items: readonly CslItem[]): string {
  return items.map(entryOf).join('\n');
}

function entryOf(item: CslItem): string {
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['author', item.author === undefined ? null : `{${item.author.map(nameOf).join(' and ')}}`],
    ['title', `{{${escaped(item.title)}}}`],
    ['journaltitle', braced(item.type === 'article-newspaper' ? item['container-title'] : undefined)],
    ['organization', braced(item.type === 'webpage' ? item['container-title'] : undefined)],
    ['entrysubtype', item.type === 'article-newspaper' ? '{newspaper}' : null],
    [item.type === 'report' ? 'institution' : 'publisher', braced(item.publisher)],
    ['type', item.type === 'report' ? '{Report}' : null],
    ['location', braced(item['publisher-place'])],
    ['date', item.issued === undefined ? null : `{${isoDate(item.issued)}}`],
    [
      'year',
      item.issued === undefined ? null : `{${String(item.issued['date-parts'][0][0]).padStart(4, '0')}}`,
    ],
    [
      'month',
      item.issued === undefined ? null : (months[(item.issued['date-parts'][0][1] ?? 0) - 1] ?? null),
    ],
    ['langid', braced(item.language)],
    ['url', item.URL === undefined ? null : `{${addressOf(item.URL)}}`],
    ['urldate', item.accessed === undefined ? null : `{${isoDate(item.accessed)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value},\n`]));
  return `@${entryTypes[item.type]}{${item.id},\n${lines.join('')}}\n`;
}

function braced(value: string | undefined): string | null {
  return value === undefined ? null : `{${escaped(value)}}`;
}

/** `Doe, Jane`, `Doe, Jr., Jane`; what is no person's name stands in braces, or its words would be taken for one. */
function nameOf(name: CslName): string {
  if ('literal' in name) return `{${escaped(name.literal)}}`;
  const { family, given, suffix } = name;
  return [family, suffix, given].flatMap((part) => (part === undefined ? [] : [escaped(part)])).join(', ');
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Characters that mean something to TeX, written so that they stand for themselves; so do two hyphens, which would be one dash. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\~^&%$#_{}]/g, (character) => special[character] ?? `\\${character}`)
    .replace(/([-'`])(?=\1)/g, '$1{}');
}

/** Addresses are taken letter by letter; only what would end the field is coded. */
function addressOf(url: string): string {
  return url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}

function isoDate(date: CslDate): string {
  const [year, ...rest] = date['date-parts'][0];
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}
