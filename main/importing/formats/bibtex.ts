import type { Entry } from '@retorquere/bibtex-parser';
import { encode } from 'iconv-lite';
import type { ArticleType } from '../../../preload/contract/article';
import type { OpenFile } from '../OpenFile';
import type { ParsedArticle } from '../ParsedArticle';
import { UnreadableFile } from '../UnreadableFile';
import { monthNumber } from '../../../preload/shared/dates';
import type { Format, Piece } from './Format';
import { referenceArticle } from './reference';

const entryStart = /^[ \t]*@([a-z]+)\s*[{(]/gim;
const noEntries = /^(?:comment|string|preamble)$/i;

const types: Readonly<Record<string, ArticleType>> = {
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  proceedings: 'book',
  booklet: 'book',
  report: 'report',
  techreport: 'report',
  manual: 'report',
  thesis: 'report',
  phdthesis: 'report',
  mastersthesis: 'report',
  online: 'web',
  electronic: 'web',
  www: 'web',
  article: 'news',
};

/** Lists of references in BibTeX and BibLaTeX. */
export const bibtexFormat: Format = {
  format: 'bibtex',
  recognises: ({ decoded, extension }) => {
    const start = decoded.text.slice(0, 20_000);
    return (
      /^\s*@[a-z]+\s*\{\s*[^\s,{}]*\s*,\s*\w+\s*=/im.test(start) &&
      (extension === 'bib' || /^(?:\s|%.*)*@[a-z]+\s*\{/i.test(start))
    );
  },
  read: (file) => ({ kind: 'pieces', pieces: entries(file) }),
};

/** Each entry by itself, after the abbreviations the file defines: a broken one costs only itself. */
function* entries({ name, decoded }: OpenFile): Iterable<Piece> {
  const { text, encoding } = decoded;
  const starts = [...text.matchAll(entryStart)];
  const block = (at: number): string => text.slice(starts[at]?.index, starts[at + 1]?.index ?? text.length);
  const isEntry = (at: number): boolean => !noEntries.test(starts[at]?.[1] ?? '');
  const strings = starts.flatMap((start, at) => (/^string$/i.test(start[1] ?? '') ? [block(at)] : []));
  let count = 0;
  for (const at of starts.keys()) {
    if (!isEntry(at)) continue;
    const written = strings.join('') + block(at);
    yield {
      kind: 'article',
      label: String(++count),
      bytes: encode(written, encoding),
      extension: 'bib',
      article: () => articleOf(written, name, encoding),
    };
  }
}

async function articleOf(written: string, name: string, encoding: string): Promise<ParsedArticle> {
  const { parse } = await import('@retorquere/bibtex-parser');
  const { entries: found, errors } = parse(written, { sentenceCase: false, english: false });
  const [entry] = found;
  if (entry === undefined || Object.keys(entry.fields).length === 0) {
    const [first] = errors;
    throw new UnreadableFile(
      `Damaged: the entry is not valid BibTeX${first === undefined ? '' : ` (${first.error})`}.`,
    );
  }
  const field = fieldReader(entry);
  return referenceArticle(
    {
      type: types[entry.type.toLowerCase()],
      title: [field('title'), field('subtitle')].filter((part) => part !== '').join(': '),
      authors: namesOf(entry, 'author', 'editor'),
      date: field('date') || dateOf(field('year'), field('month'), field('day')),
      container: field('journaltitle', 'journal', 'booktitle', 'maintitle'),
      publisher: field('publisher', 'institution', 'school', 'organization', 'howpublished'),
      place: field('location', 'address'),
      volume: field('volume'),
      issue: field('number', 'issue'),
      pages: field('pages').replace(/-+/g, '–'),
      doi: field('doi'),
      url: field('url'),
      language: '',
      abstract: field('abstract'),
      notes: [field('note'), field('annotation', 'annote')],
      keywords: field('keywords').split(/[,;]/),
    },
    'bibtex',
    name,
    encoding,
  );
}

/** Reads fields as plain text: the parser marks type styles as HTML. */
function fieldReader({ fields }: Entry): (...names: readonly string[]) => string {
  return (...names) => {
    const values = names.map((name): unknown => (fields as Readonly<Record<string, unknown>>)[name]);
    const value = values.find((given) => given !== undefined && given !== '');
    const text = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
    return text.replace(/<\/?(?:i|b|sup|sub|span|nc|code|pre)(?:\s[^<>]*)?>/gi, '').trim();
  };
}

function namesOf({ fields }: Entry, ...roles: readonly ('author' | 'editor')[]): readonly string[] {
  const creators =
    roles.map((role) => fields[role]).find((list) => list !== undefined && list.length > 0) ?? [];
  return creators.map(
    ({ name, firstName, prefix, lastName, suffix }) =>
      name ??
      [firstName, prefix, lastName, suffix].filter((part) => part !== undefined && part !== '').join(' '),
  );
}

function dateOf(year: string, month: string, day: string): string {
  const number = /^\d{1,2}$/.test(month) ? Number(month) : monthNumber(month);
  if (!/^\d{4}$/.test(year) || number === null) return year;
  const pad = (value: number | string): string => String(value).padStart(2, '0');
  return /^\d{1,2}$/.test(day) ? `${year}-${pad(number)}-${pad(day)}` : `${year}-${pad(number)}`;
}
