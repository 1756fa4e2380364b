import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ParsePool } from '../../../main/importing';
import { serviceOptions } from '../../support/forkLibraryProcess';
import { makeDocx } from '../../support/makeDocx';
import { makePdf, type PdfTextLine } from '../../support/makePdf';
import { readOne } from '../../support/readFile';
import { temporaryFolder } from '../../support/temporaryFolder';

let pool: ParsePool;
beforeAll(() => {
  pool = new ParsePool(serviceOptions('').parseWorker);
});
afterAll(() => pool.close());

const words = ['quiet', 'open', 'stormy', 'narrow', 'shallow', 'windward'];

/** Three pages of two paragraphs each, under a running head and over a page number. */
function story(): Buffer {
  const pages = [0, 1, 2].map((page): PdfTextLine[] => {
    const lines: PdfTextLine[] = [[72, 800, 'Harbour Review, 12 March 2021']];
    [0, 1].forEach((part) => {
      const word = words[page * 2 + part] ?? '';
      const y = 760 - part * 52;
      lines.push([
        72,
        y,
        `The ${word} moorings of the harbour were spoken of at length, and the word hyphen-`,
      ]);
      lines.push([72, y - 14, `ated stood at the end of a line as ${word} printers used to set it.`]);
    });
    lines.push([290, 40, String(page + 1)]);
    return lines;
  });
  return makePdf(pages);
}

describe('a PDF', () => {
  test('gives its text in paragraphs, hyphens undone, heads and page numbers gone', async () => {
    const { outcome, file } = await readOne(pool, 'quiet.pdf', story());
    if (outcome.kind !== 'article') throw new Error(JSON.stringify(outcome));
    const { article } = outcome;
    expect(article).toMatchObject({
      format: 'pdf',
      title: { value: 'Quiet moorings', provenance: 'from metadata' },
      author: { value: 'Rui Sena' },
      date: { value: '2021-03-12', provenance: 'from metadata' },
      language: { value: 'en' },
    });
    const paragraph = (word: string): string =>
      `The ${word} moorings of the harbour were spoken of at length, and the word hyphenated stood at the end of a line as ${word} printers used to set it.`;
    expect(article.text.split('\n\n')).toEqual(words.map(paragraph));
    const pages = article.pages?.map(({ number, start }) => [number, article.text.slice(start, start + 12)]);
    expect(pages).toEqual([
      [1, 'The quiet mo'],
      [2, 'The stormy m'],
      [3, 'The shallow '],
    ]);
    expect(Buffer.from(file?.bytes ?? [])).toEqual(story());
  });

  test('is read column by column, even where its content goes row by row; a table stays in rows', async () => {
    const left = [
      'The quiet moorings of the harbour',
      'were spoken of at length, and those',
      'who spoke of them had never rowed',
      'out to one of them in the rain, nor',
      'had they asked the pilots to do so',
      'before the council met in the spring.',
    ];
    const right = [
      'In the summer the fleet went north',
      'and nobody thought of moorings any',
      'more, until the first of the storms',
      'came in from the west and drove the',
      'boats back to the river, where they',
      'lay three abreast until the Monday.',
    ];
    const rows = left.flatMap((line, at): PdfTextLine[] => [
      [72, 700 - at * 14, line],
      [310, 700 - at * 14, right[at] ?? ''],
    ]);
    const table = [1, 2, 3, 4, 5, 6].flatMap((year, at): PdfTextLine[] => [
      [72, 500 - at * 14, `Boats in 201${String(year)}`],
      [310, 500 - at * 14, `${String(year)}40`],
    ]);
    const columns = await readOne(
      pool,
      'columns.pdf',
      makePdf([
        [[72, 730, 'The quiet moorings, and what became of them in the summer of that year'], ...rows],
      ]),
    );
    expect(columns.outcome).toMatchObject({
      article: { text: expect.stringContaining(`${left.join(' ')}\n\n${right.join(' ')}`) as string },
    });
    const tabled = await readOne(pool, 'table.pdf', makePdf([table]));
    expect(tabled.outcome).toMatchObject({
      article: { text: expect.stringContaining('Boats in 2011 140') as string },
    });
  });

  test('is believed by its XMP packet before its information dictionary', async () => {
    const xmp = [
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">The quiet moorings of Lisbon</rdf:li></rdf:Alt></dc:title>',
      '<dc:creator><rdf:Seq><rdf:li>Rui Sena</rdf:li><rdf:li>Ana Reis</rdf:li></rdf:Seq></dc:creator>',
      '<dc:subject><rdf:Bag><rdf:li>pilots</rdf:li><rdf:li>harbours</rdf:li></rdf:Bag></dc:subject>',
      '<prism:publicationName>Harbour Review</prism:publicationName>',
      '<prism:publicationDate>2021-03-09</prism:publicationDate><xmp:CreateDate>2021-03-08T10:00:00Z</xmp:CreateDate>',
    ];
    const { outcome } = await readOne(
      pool,
      'quiet.pdf',
      makePdf([[[72, 700, 'The moorings were quiet that year.']]], xmp.join('')),
    );
    expect(outcome).toMatchObject({
      article: {
        title: { value: 'The quiet moorings of Lisbon', provenance: 'from metadata' },
        author: { value: 'Rui Sena, Ana Reis' },
        date: { value: '2021-03-09', provenance: 'from metadata' },
        source: { value: 'Harbour Review' },
        tags: ['pilots', 'harbours'],
      },
    });
  });

  test.each([10, 300, 900])('cut short after %i bytes ends with a reason', async (length) => {
    const { outcome } = await readOne(pool, 'cut.pdf', story().subarray(0, length));
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/Damaged|no text/) as string,
    });
  });

  test('of pictures only says so', async () => {
    const { outcome } = await readOne(pool, 'scan.pdf', makePdf([[]]));
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('pictures of pages and no text') as string,
    });
  });
});

describe('a Word document', () => {
  test('gives its text as Markdown and what its properties say', async () => {
    const bytes = makeDocx([
      'Pilots answer',
      'By Jane Roe',
      'LISBON, March 9, 2021 (Harbour Review) — A mooring is quiet &amp; dry.',
      'Until it is spoken of.',
    ]);
    const { outcome } = await readOne(pool, 'answer.docx', bytes);
    if (outcome.kind !== 'article') throw new Error(JSON.stringify(outcome));
    expect(outcome.article).toMatchObject({
      format: 'docx',
      title: { value: 'Pilots answer', provenance: 'from text' },
      author: { value: 'Jane Roe' },
      place: { value: 'Lisbon' },
      date: { value: '2021-03-09', provenance: 'from text' },
      text: 'A mooring is quiet & dry.\n\nUntil it is spoken of.',
    });
  });

  test('that is damaged anywhere costs its file only', async () => {
    const bytes = makeDocx(['One', 'Two']);
    for (let at = 40; at < bytes.length; at += 97) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      const { outcome } = await readOne(pool, 'damaged.docx', damaged);
      expect(['article', 'failed', 'unsupported']).toContain(outcome.kind);
    }
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'fine.txt'), 'A text that is fine.');
    expect((await readOne(pool, 'fine.txt', join(folder, 'fine.txt'))).outcome.kind).toBe('article');
  });
});
