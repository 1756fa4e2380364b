import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import type { ExportedFile, NoteFormat } from '../../../preload/contract/exporting';
import type { LibraryHandlers } from '../../../preload/contract/contract';
import { stories } from '../../support/fixtures';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';
import { filesOf } from '../../support/filesOf';

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

interface World {
  readonly handlers: LibraryHandlers;
  readonly note: string;
  readonly key: string;
  readonly sha256: string;
  readonly passage: string;
}

/** A library with a note that has everything: quotations, embeds that hold one another, a picture, a table, a task, a footnote. */
async function world(): Promise<World> {
  const folder = temporaryFolder();
  const { handlers } = await openService(folder);
  const report = await handlers.importing.importPaths({ paths: [...stories], origin: 'drop' }, context);
  const imported = await filesOf(handlers, report);
  const { article, text, paragraphs } = await handlers.articles.text({ id: imported[0]?.id ?? '' }, context);
  const { start = 0, end = 0 } = paragraphs[1] ?? {};
  const passage = text.slice(start, end);
  mkdirSync(join(folder, 'notes', 'attachments'), { recursive: true });
  writeFileSync(join(folder, 'notes', 'attachments', 'pixel.png'), pixel);
  await handlers.notes.create(
    { title: 'Other', markdown: 'From the *other* note. ![[Everything]]' },
    context,
  );
  const markdown = [
    '## A heading & <more>',
    `As told [[@${article.key}#p1|by the wire]], and again [[@${article.key}#p2]]; see [[Other]] and [[Nobody]].[^one]`,
    `> ${passage}\n>\n> — [[@${article.key}#p2]]`,
    `![[@${article.key}#p2]]`,
    '![[Other]]',
    '![A pixel](attachments/pixel.png) and ![gone](attachments/none.png)',
    '| Left | Right |\n| :--- | ---: |\n| **a** | `b` |',
    '- [x] done\n- [ ] to do\n  1. first\n  2. second',
    '`code <b>` and $x^2$ and <script>alert(1)</script> [bad](javascript:alert(1)) [good](https://example.org/?a=1&b=2)',
    '```html\nfenced <i>\n```',
    `[^one]: A footnote with [[@nobody2020]] and [[@${article.key}#p1]].`,
    'Once more.[^two]',
    `[^two]: [[@${article.key}]]`,
  ].join('\n\n');
  const { note } = await handlers.notes.create({ title: 'Everything', markdown }, context);
  return { handlers, note: note.id, key: article.key, sha256: article.file.sha256, passage };
}

function exported({ handlers, note }: World, format: NoteFormat): Promise<ExportedFile> {
  return Promise.resolve(
    handlers.exporting.file(
      { request: { kind: 'note', note, format, style: 'chicago', withAppendix: true } },
      context,
    ),
  );
}

test(
  'a note leaves the library as a page, as Markdown and as a Word document',
  { timeout: 120_000 },
  async () => {
    const here = await world();
    await isAPage(here);
    await isMarkdown(here);
    await isWord(here);
  },
);

/** A page that stands alone and runs nothing. */
async function isAPage(here: World): Promise<void> {
  const { name, content, print } = await exported(here, 'html');
  const html = String(content);
  expect([name, print]).toEqual(['Everything.html', false]);
  expect(html).toContain('<h2>A heading &amp; &lt;more&gt;</h2>');
  expect(html).toContain('by the wire <a class="cite" href="#source-1">[1, ¶ 1]</a>');
  expect(html).toContain('<li id="source-1">');
  expect(html).toContain(here.sha256);
  expect(html).toContain('src="data:image/png;base64,');
  expect(html).toContain('[Picture: gone]');
  expect(html).toContain('From the <em>other</em> note.');
  expect(html).toContain('<math');
  expect(html).toContain('href="https://example.org/?a=1&amp;b=2"');
  expect(html).not.toMatch(/<script|javascript:|\[\[|src="(?!data:)/);
  expect(html.split('<blockquote>')).toHaveLength(3);
  expect((await exported(here, 'pdf')).print).toBe(true);
}

/** Markdown with its pictures beside it. */
async function isMarkdown(here: World): Promise<void> {
  const { name, content, beside } = await exported(here, 'markdown');
  const markdown = String(content);
  expect(name).toBe('Everything.md');
  expect(markdown).toContain('by the wire \\[1, ¶ 1\\]');
  expect(markdown).toContain('![A pixel](<Everything pictures/picture-1.png>)');
  expect(beside.map(({ path }) => path)).toEqual(['Everything pictures/picture-1.png']);
  expect(beside[0]?.content).toEqual(new Uint8Array(pixel));
  expect(markdown).toContain('| Left | Right |\n| :--- | ---: |\n| **a** | `b` |');
  expect(markdown).toContain('- [x] done\n- [ ] to do\n  1. first\n  2. second');
  expect(markdown).toMatch(/## Bibliography\n\n1\. /);
  expect(markdown).toContain(here.sha256);
  expect(markdown).not.toContain('[[');
}

/** A Word document whose citations are footnotes. */
async function isWord(here: World): Promise<void> {
  const { name, content } = await exported(here, 'docx');
  expect(name).toBe('Everything.docx');
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(content as Uint8Array) });
  expect(value).toContain('<h1>A heading &amp; &lt;more&gt;</h1>');
  // Neither Word nor LibreOffice opens a document with a footnote in a footnote.
  expect(value).not.toMatch(/<li id="footnote-\d+">(?:(?!<\/li>).)*href="#footnote-\d/s);
  // The number of a source stands before the full stop of the sentence, whoever wrote that.
  expect(value).toMatch(/A footnote with @nobody2020 and [^<]*para\. 1 \[1\]\./);
  expect(value).toMatch(/\d{4} \[1\]\. <a href="#footnote-ref/);
  const { 'word/footnotes.xml': footnotes } = unzipSync(content as Uint8Array);
  expect(strFromU8(footnotes ?? new Uint8Array())).toMatch(
    /<w:footnoteRef\/><\/w:r><w:r><w:t xml:space="preserve"> <\/w:t>/,
  );
  expect(value).toContain('by the wire<sup><a href="#footnote-1"');
  expect(value).toMatch(/<li id="footnote-1">.*para\. 1/);
  expect(value).toContain('<table>');
  expect(value).toContain('<img alt="A pixel"');
  expect(value).toContain('<ol><li>first</li><li>second</li></ol>');
  expect(value).toContain('<a href="https://example.org/?a=1&amp;b=2">good</a>');
  expect(value).toContain(here.sha256);
}

test(
  'annotations leave as Markdown whose quotations are checked like any other',
  { timeout: 120_000 },
  async () => {
    const { handlers, key, passage } = await world();
    const [target] = await handlers.notes.resolve({ links: [`@${key}`] }, context);
    const id = target?.kind === 'article' ? target.id : '';
    const { text } = await handlers.articles.text({ id }, context);
    const start = text.indexOf(passage);
    const mark = { article: id, start, end: start + 20, quote: text.slice(start, start + 20) };
    await handlers.annotations.create(
      { ...mark, colour: 'sky', comment: 'Look *here*.', tags: ['clocks'] },
      context,
    );
    const { content } = await handlers.exporting.file(
      { request: { kind: 'annotations', article: null } },
      context,
    );
    expect(String(content)).toContain('Look *here*.\n\n*sky #clocks*');
    const listing = { filter: { colours: ['sky' as const] }, sort: 'article' as const };
    const list = await handlers.exporting.file({ request: { kind: 'annotationList', listing } }, context);
    expect(list).toMatchObject({ name: 'Annotations.md' });
    expect(String(list.content)).toBe(await handlers.annotations.markdown({ listing }, context));
    expect(String(list.content)).toContain('Look *here*.');
    const checked = await handlers.quotations.check({ markdown: String(content) }, context);
    expect(checked.map(({ state }) => state.kind)).toEqual(['verbatim']);
  },
);
