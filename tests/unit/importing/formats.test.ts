import { describe, expect, test } from 'vitest';
import { OpenFile } from '../../../main/importing/OpenFile';
import type { ParsedArticle } from '../../../main/importing/ParsedArticle';
import { readPieces } from '../../../main/importing/readPieces';
import {
  makeEpub,
  makeOdt,
  makeZip,
  mail,
  onePoint,
  richText,
  webArchive,
} from '../../support/makeDocuments';

interface ReadPart {
  readonly label: string | null;
  readonly source: string;
  readonly article: ParsedArticle | null;
  readonly reason: string | null;
}

async function read(name: string, content: string | Uint8Array): Promise<readonly ReadPart[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const parts: ReadPart[] = [];
  for await (const part of readPieces(new OpenFile(name, bytes), () => null)) {
    const outcome = await part.read();
    parts.push({
      label: part.label,
      source: new TextDecoder().decode(part.bytes),
      article: outcome.kind === 'article' ? outcome.article : null,
      reason: outcome.kind === 'article' ? null : `${outcome.kind}: ${outcome.reason}`,
    });
  }
  return parts;
}

async function readOne(name: string, content: string | Uint8Array): Promise<ParsedArticle> {
  const parts = await read(name, content);
  const [part] = parts;
  if (parts.length !== 1 || part?.article == null) throw new Error(JSON.stringify(parts));
  return part.article;
}

const image = /image-[0-9a-f]{16}\.png/;

describe('documents', () => {
  test('an OpenDocument text keeps headings, lists, tables, notes and pictures', async () => {
    const article = await readOne('moorings.odt', makeOdt());
    expect(article).toMatchObject({
      format: 'odt',
      title: { value: 'Quiet moorings', provenance: 'from text' },
      author: { value: 'Rui Sena', provenance: 'from metadata' },
      date: { value: '2021-03-12', provenance: 'from metadata' },
      tags: ['harbour'],
    });
    expect(article.text.replace(image, 'x.png')).toBe(
      [
        'The port keeps **three** moorings open[^1].',
        '1.  North\n2.  South',
        '| Mooring | Depth |\n| --- | --- |\n| North | 4 m |',
        '![](x.png)The pilots’ café is shut.',
        '[^1]: So the clerk.',
      ].join('\n\n'),
    );
    expect(Buffer.from(article.images?.[0]?.bytes ?? [])).toEqual(onePoint);
  });

  test('a book is read in the order of its spine, without its table of contents', async () => {
    const article = await readOne('book.epub', makeEpub());
    expect(article).toMatchObject({
      format: 'epub',
      title: { value: 'A Book of Moorings' },
      author: { value: 'Jane Roe' },
      date: { value: '2021-03' },
      source: { value: 'Harbour Press' },
      language: { value: 'en', provenance: 'from metadata' },
    });
    expect(article.text.replace(image, 'x.png')).toBe(
      [
        '## North',
        'The north mooring is quiet.',
        '![A plan](x.png)',
        '## South',
        'The south mooring is *deep*.',
        '> Nobody goes there.',
      ].join('\n\n'),
    );
  });

  test('rich text keeps its letters whatever their code page, and its structure', async () => {
    const article = await readOne('moorings.rtf', Buffer.from(richText, 'latin1'));
    expect(article).toMatchObject({
      format: 'rtf',
      title: { value: 'Quiet moorings', provenance: 'from metadata' },
      author: { value: 'Rui Sena' },
      date: { value: '2021-03-12' },
    });
    expect(article.text.replace(image, 'x.png')).toBe(
      [
        'The café “by the quay” is **shut**\u00a0today[^1].',
        'Порт of call {three}.',
        '-   North\n-   South',
        '| Mooring | Depth |\n| --- | --- |\n| North | 4 m |',
        'A link and a plan: ![](x.png)',
        '[^1]: So the clerk.',
      ].join('\n\n'),
    );
  });

  test('mail says what became of its attachments, and those with a text are articles too', async () => {
    const [message, minutes, ...others] = await read('plan.eml', mail);
    expect(message?.article).toMatchObject({
      format: 'mail',
      title: { value: 'Moorings — the plan' },
      author: { value: 'Rui Sena' },
      date: { value: '2021-03-12' },
      text: 'The café by the quay is shut, and the moorings are quiet.\n\nThe pilots meet on Monday.',
      remarks: [
        'Attached and imported as articles of their own: “minutes.txt”.',
        'Attached and not read; kept in the original only: “plan.png”.',
      ],
    });
    expect(minutes).toMatchObject({ label: 'minutes.txt', article: { format: 'text' } });
    expect(others).toEqual([]);
  });

  test('a web archive brings its pictures and its address', async () => {
    const article = await readOne('moorings.mhtml', webArchive);
    expect(article).toMatchObject({
      format: 'mhtml',
      title: { value: 'Quiet moorings' },
      url: 'https://example.org/moorings',
      date: { value: '2021-03-12' },
    });
    expect(article.text.replace(image, 'x.png')).toBe(
      'The moorings by the café are quiet, and the pilots are content.\n\n![A plan](x.png)\n\n-   North\n-   South',
    );
  });
});

describe('dumps', () => {
  const records = [
    { headline: 'One', body: 'The first text.', published: '2021-03-12', author: { name: 'Jane Roe' } },
    { headline: 'Two', body: ['A paragraph.', 'Another.'], dateline: 'LISBON, March 9, 2021 -', tags: ['a'] },
    { headline: 'Three', note: 'no text' },
  ];

  test('a line of JSON is an article, and what it came from is its line', async () => {
    const lines = records.map((record) => JSON.stringify(record));
    const parts = await read('dump.jsonl', `${lines.join('\n')}\n`);
    expect(parts.map(({ label, source }) => [label, source])).toEqual(
      lines.map((line, at) => [String(at + 1), line]),
    );
    expect(parts[0]?.article).toMatchObject({
      title: { value: 'One' },
      date: { value: '2021-03-12' },
      author: { value: 'Jane Roe' },
      text: 'The first text.',
    });
    expect(parts[1]?.article).toMatchObject({
      text: 'A paragraph.\n\nAnother.',
      place: { value: 'Lisbon' },
      date: { value: '2021-03-09' },
      tags: ['a'],
    });
    expect(parts[2]?.reason).toMatch(/^failed: No article: none of the fields.* It has “headline”, “note”/);
  });

  test('so is an element of a list, however deep it lies and whatever its strings hold', async () => {
    const tricky = { title: 'A "quote" ] } ,', text: 'One \\" two.', more: [[1, { a: ']' }], null] };
    const json = JSON.stringify({ status: 'ok', response: { n: 1, results: [tricky, records[0]] } }, null, 2);
    const parts = await read('answer.json', json);
    expect(parts.map(({ label }) => label)).toEqual(['1', '2']);
    expect(parts.map(({ source }) => JSON.parse(source) as unknown)).toEqual([tricky, records[0]]);
    expect(parts[0]?.article?.title.value).toBe('A "quote" ] } ,');
  });

  test('HTML in a field keeps its structure; plain text stays as it stands', async () => {
    const html = await readOne(
      'a.json',
      JSON.stringify({ title: 'T', content: '<h2>A</h2><p>b <b>c</b></p>' }),
    );
    expect(html.text).toBe('## A\n\nb **c**');
    const plain = await readOne(
      'b.json',
      JSON.stringify({ title: 'T', text: '# 5 * 3 <b\n\n- not a list, a_b_c' }),
    );
    expect(plain.text).toBe('\\# 5 * 3 \\<b\n\n\\- not a list, a_b_c');
  });

  test('a row of a table is an article; the delimiter is found', async () => {
    const table = 'id;title;date;text\n1;One;2021-03-12;"A text; with ""marks""\nin two lines."\n\n2;Two;;\n';
    const parts = await read('dump.csv', table);
    expect(parts.map(({ label }) => label)).toEqual(['1', '2']);
    expect(parts[0]?.article).toMatchObject({
      format: 'csv',
      title: { value: 'One' },
      date: { value: '2021-03-12' },
      text: 'A text; with "marks"  \nin two lines.',
    });
    expect(parts[0]?.source).toBe(
      'id;title;date;text\n1;One;2021-03-12;"A text; with ""marks""\nin two lines."\n',
    );
    expect(parts[1]?.reason).toBe('failed: No article: the column “text” is empty.');
    expect((await read('numbers.csv', 'a,b\n1,2\n'))[0]?.reason).toMatch(
      /No column holds the texts.*“a”, “b”/,
    );
  });

  test('an item of a feed is an article', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Review</title><language>en</language>
<item><title>One &amp; two</title><link>https://example.org/1</link><pubDate>Fri, 12 Mar 2021 08:00:00 GMT</pubDate><author>rui@example.org (Rui Sena)</author><description>Short.</description><content:encoded><![CDATA[<p>The <em>long</em> text.</p>]]></content:encoded></item>
<item><title>Two</title><description>&lt;p&gt;Escaped.&lt;/p&gt;</description></item></channel></rss>`;
    const [first, second] = await read('feed.xml', rss);
    expect(first?.article).toMatchObject({
      format: 'feed',
      title: { value: 'One & two' },
      date: { value: '2021-03-12' },
      author: { value: 'Rui Sena' },
      source: { value: 'Harbour Review' },
      url: 'https://example.org/1',
      text: 'The *long* text.',
    });
    expect(second?.article?.text).toBe('Escaped.');
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Log</title><entry><title>T</title><link href="https://example.org/t"/><updated>2021-03-12T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hi <b>there</b></p></div></content></entry></feed>`;
    expect(await readOne('atom.xml', atom)).toMatchObject({
      text: 'Hi **there**',
      url: 'https://example.org/t',
    });
    expect((await read('other.xml', '<?xml version="1.0"?><nitf/>'))[0]?.reason).toMatch(
      /^unsupported: XML other/,
    );
  });
});

describe('references', () => {
  test('RIS: one article a work, also one without an abstract', async () => {
    const ris =
      'TY  - JOUR\nTI  - Quiet moorings\nAU  - Roe, Jane\nAU  - Sena, Rui\nPY  - 2021/03/12/\nJO  - Harbour Review\nVL  - 12\nSP  - 4\nEP  - 9\nDO  - 10.1/x\nKW  - ports\nAB  - What the abstract\n  says.\nER  - \n\nTY  - BOOK\nT1  - A Book\nY1  - 1999\nPB  - Harbour Press\nER  - \n';
    const [first, second] = await read('list.ris', ris);
    expect(first?.article).toMatchObject({
      format: 'ris',
      title: { value: 'Quiet moorings' },
      author: { value: 'Jane Roe, Rui Sena' },
      date: { value: '2021-03-12' },
      source: { value: 'Harbour Review' },
      url: 'https://doi.org/10.1/x',
      type: 'news',
      tags: ['ports'],
      text: 'What the abstract says.',
      remarks: [],
    });
    expect(second?.article).toMatchObject({ type: 'book', text: 'A Book, Harbour Press, 1999.' });
    expect(second?.article?.remarks[0]).toMatch(/no abstract/);
  });

  test('BibTeX: a broken entry costs itself only', async () => {
    const bib =
      '@string{hr = "Harbour Review"}\n@article{roe21, title = {Quiet {M}oorings}, author = {Roe, Jane and Sena, Rui}, journal = hr, year = 2021, month = mar, abstract = {What is quiet.}}\n@book{broken, title = {Never\n@book{sena99, title={A Book}, author={Sena, R.}, year=1999}\n';
    const parts = await read('list.bib', bib);
    expect(parts[0]?.article).toMatchObject({
      format: 'bibtex',
      title: { value: 'Quiet Moorings' },
      author: { value: 'Jane Roe, Rui Sena' },
      date: { value: '2021-03' },
      source: { value: 'Harbour Review' },
      text: 'What is quiet.',
    });
    expect(parts[1]?.reason).toMatch(/^failed: Damaged: the entry is not valid BibTeX/);
    expect(parts[2]?.article).toMatchObject({ type: 'book', title: { value: 'A Book' } });
  });
});

describe('archives', () => {
  test('give the articles of all their files, nested ones too, and name what is not read', async () => {
    const inner = makeZip({ 'deep.txt': 'A text that lies deep.', 'plan.png': onePoint });
    const parts = await read(
      'clips.zip',
      makeZip({
        'a/one.txt': 'The first text.',
        '../out.txt': 'A trap.',
        '__MACOSX/._one.txt': 'litter',
        'inner.zip': inner,
        'dump.jsonl': '{"text":"L one."}\n{"text":"L two."}\n',
      }),
    );
    expect(parts.map(({ label, article, reason }) => [label, article?.text ?? reason])).toEqual([
      ['a/one.txt', 'The first text.'],
      ['../out.txt', 'failed: Its name leads out of the archive, as only a made-up name does.'],
      ['inner.zip › deep.txt', 'A text that lies deep.'],
      ['inner.zip › plan.png', 'unsupported: Picture files are not read. Only text can be imported.'],
      ['dump.jsonl › 1', 'L one.'],
      ['dump.jsonl › 2', 'L two.'],
    ]);
  });
});
