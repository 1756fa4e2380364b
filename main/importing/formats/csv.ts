import { encode } from 'iconv-lite';
import Papa from 'papaparse';
import { assembleArticle } from '../assembleArticle';
import type { OpenFile } from '../OpenFile';
import type { ParsedArticle } from '../ParsedArticle';
import { UnreadableFile } from '../UnreadableFile';
import { fieldNamed, readFields, recordText, statedOf } from './fields';
import type { Format, Piece } from './Format';
import { pageText } from './pageText';
import { Pictures } from './Pictures';

/** Tables of articles: a row of names, then an article a row. A table under another name needs a column called as texts are. */
export const csvFormat: Format = {
  format: 'csv',
  recognises: ({ decoded, extension }) => {
    if (['csv', 'tsv'].includes(extension)) return true;
    if (!mayBeTable.test(decoded.text)) return false;
    const names = headOf(decoded.text).names;
    return (
      names.length >= 2 &&
      names.filter((name) => fieldNamed(name) !== null).length >= 2 &&
      textColumn(names) !== null
    );
  },
  read: (file) => ({ kind: 'pieces', pieces: rowsOf(file) }),
};

/** Its first line holds what parts two names. */
const mayBeTable = /^[^\n\r]{0,2000}?[,;\t|]/;

interface TableHead {
  readonly names: readonly string[];
  readonly delimiter: string;
}

function headOf(text: string): TableHead {
  const { data, meta } = Papa.parse<string[]>(text.slice(0, 20_000), { preview: 1 });
  return {
    names: (data[0] ?? []).map((name) => name.replace(/^\ufeff/, '').trim()),
    delimiter: meta.delimiter,
  };
}

function textColumn(names: readonly string[]): string | null {
  return names.find((name) => fieldNamed(name) === 'text') ?? null;
}

/** Where the rows of a table stand in its text, the row of names first. */
function rowSpans(text: string, delimiter: string): readonly (readonly [start: number, end: number])[] {
  const spans: [number, number][] = [];
  let start = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) spans.push([start, meta.cursor]);
      start = meta.cursor;
    },
  });
  return spans;
}

/** Each row as a table of its own, under the row of names: so it can be read again by itself. */
function* rowsOf({ name, decoded }: OpenFile): Iterable<Piece> {
  const { text, encoding } = decoded;
  const { names, delimiter } = headOf(text);
  const [head, ...rows] = rowSpans(text, delimiter);
  const column = textColumn(names) ?? longestColumn(text, names, delimiter);
  if (head === undefined || column === null)
    throw new UnreadableFile(
      `No column holds the texts of articles: one would be called “text”, “body” or “content”. There are ${names
        .slice(0, 8)
        .map((title) => `“${title.slice(0, 40)}”`)
        .join(', ')}.`,
    );
  const headText = `${text.slice(...head).replace(/[\r\n]+$/, '')}\n`;
  for (const [index, span] of rows.entries()) {
    const table = headText + text.slice(...span);
    yield {
      kind: 'article',
      label: String(index + 1),
      bytes: encode(table, encoding),
      extension: 'csv',
      article: () => articleOf(table, delimiter, column, name, encoding),
    };
  }
}

/** A column whose cells are as long as articles, where none is called so. */
function longestColumn(text: string, names: readonly string[], delimiter: string): string | null {
  const { data } = Papa.parse<string[]>(text.slice(0, 500_000), { delimiter, preview: 30 });
  const lengths = names.map((_name, at) =>
    data.slice(1).reduce((sum, row) => sum + (row[at]?.length ?? 0), 0),
  );
  const longest = lengths.indexOf(Math.max(...lengths));
  return (lengths[longest] ?? 0) / Math.max(1, data.length - 1) >= 150 ? (names[longest] ?? null) : null;
}

function articleOf(
  table: string,
  delimiter: string,
  column: string,
  name: string,
  encoding: string,
): ParsedArticle {
  const { data } = Papa.parse<Record<string, string>>(table, {
    delimiter,
    header: true,
    transformHeader: (title) => title.replace(/^\ufeff/, '').trim(),
  });
  const row = data[0] ?? {};
  const fields = readFields({ ...row, text: row[column] ?? '' });
  const pictures = new Pictures();
  const text = recordText(fields);
  if (text.trim() === '') throw new UnreadableFile(`No article: the column “${column}” is empty.`);
  return assembleArticle({
    format: 'csv',
    encoding,
    name,
    stated: statedOf(fields),
    text: pageText(text, pictures),
    images: pictures.images,
  });
}
