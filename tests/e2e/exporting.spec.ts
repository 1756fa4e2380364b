import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { ArticleText } from '../../preload/contract/article';
import { valueOf, type Reply } from '../../preload/contract/reply';
import { violations } from '../support/axe';
import { expect, test, type World } from '../support/electronApp';
import { stories } from '../support/fixtures';
import { convertWithOffice, findOffice } from '../support/office';

const office = findOffice();

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** An article's key, and the words of its second paragraph. */
interface Source {
  readonly key: string;
  readonly title: string;
  readonly sha256: string;
  readonly passage: string;
}

/** What the library answers to a call. */
async function ask<T>(page: Page, method: string, params: object): Promise<T> {
  const reply = await page.evaluate(([name, given]) => window.commonplace.call(name, given), [
    method,
    params,
  ] as const);
  return valueOf(reply as Reply<T>);
}

/** A library with a note that has everything a note can have, open in the window. */
async function writeNote(world: World): Promise<Source> {
  const { page } = world;
  await world.dropFiles(stories);
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(3);
  const listing = { scope: { kind: 'all' }, sort: { by: 'title', descending: false } };
  const [id = ''] = await ask<readonly string[]>(page, 'articles.ids', { listing });
  const { article, text, paragraphs } = await ask<ArticleText>(page, 'articles.text', { id });
  const { start = 0, end = 0 } = paragraphs[1] ?? {};
  const source = {
    key: article.key,
    title: article.title,
    sha256: article.file.sha256,
    passage: text.slice(start, end),
  };
  mkdirSync(join(world.library, 'notes', 'attachments'), { recursive: true });
  writeFileSync(join(world.library, 'notes', 'attachments', 'pixel.png'), pixel);
  for (const note of notesOn(source)) await ask(page, 'notes.create', note);
  await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: 'Notes' }).click();
  await page.getByRole('row', { name: /^Everything/ }).dblclick();
  await expect(page.getByRole('textbox', { name: 'Note title' })).toHaveValue('Everything');
  return source;
}

function notesOn({ key, passage }: Source): readonly { title: string; markdown: string }[] {
  const markdown = [
    '## What the desk found',
    `As told [[@${key}#p1|by the wire]], and again [[@${key}#p2]].[^one] See [the record](https://example.org/?a=1&b=2).`,
    `> ${passage}\n>\n> — [[@${key}#p2]]`,
    `![[@${key}#p2]]`,
    '![[Embedded]]',
    '### Figures',
    '![One pixel](attachments/pixel.png)',
    '| Clock | Time |\n| :--- | ---: |\n| Brass | **23:20** |',
    '- [x] asked\n- [ ] to ask\n  1. the pilot\n  2. the mate',
    'In a line $x_1^2$, and alone:',
    '$$\\frac{a}{b} = \\sum_{i=1}^{n} \\sqrt{i}$$',
    '```\nlog 23:40\n```',
    '[^one]: The desk’s own footnote.',
  ].join('\n\n');
  return [
    { title: 'Embedded', markdown: 'From the embedded note. ![[Everything]]' },
    { title: 'Everything', markdown },
  ];
}

/** Exports the note in front by the dialog; the system's own dialog answers with a path. */
async function exportAs(app: ElectronApplication, page: Page, format: string, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('export this note');
  await page.keyboard.press('Enter');
  const asked = page.getByRole('dialog', { name: 'Export “Everything”' });
  await asked.getByRole('radio', { name: format }).check();
  await expect(asked).toContainText('Every quotation with a source is as it stands there.');
  await asked.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText(`Exported as ${basename(path)}.`).first()).toBeAttached();
}

test('a note leaves as a web page that axe finds nothing in, and as a PDF that can be read', async ({
  world,
  app,
  page,
}) => {
  await writeNote(world);
  const [html, pdf] = [
    join(world.library, '..', 'Everything.html'),
    join(world.library, '..', 'Everything.pdf'),
  ];
  await exportAs(app, page, 'Web page', html);
  await exportAs(app, page, 'PDF', pdf);
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ BrowserWindow }, path) => {
    await new BrowserWindow({ show: false, webPreferences: { partition: 'reader', sandbox: true } }).loadFile(
      path,
    );
  }, html);
  const reader = await opened;
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Everything');
  for (const colorScheme of ['light', 'dark'] as const) {
    await reader.emulateMedia({ colorScheme });
    expect(await violations(reader), colorScheme).toEqual([]);
  }
  await expect(reader.locator('math')).toHaveCount(2);
  await reader.close();
  await world.dropFiles([pdf]);
  const words = page.getByRole('searchbox', { name: 'Search library' });
  await words.fill('in:articles "From the embedded note"');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option')).not.toHaveCount(0);
  expect(world.errors).toEqual([]);
});

/** A name of three syllables, another for each number below a thousand. */
function shipName(number: number): string {
  const syllables = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'po', 'ru'];
  return [100, 10, 1].map((place) => syllables[Math.floor(number / place) % 10]).join('');
}

test('an article is printed whole, on as many pages as it needs, and nothing else of the window is', async ({
  world,
  app,
  page,
}) => {
  const folder = join(world.library, '..');
  const [file, pdf] = [join(folder, 'register.txt'), join(folder, 'printed.pdf')];
  // Lines that differ by a number alone would be taken for the heads of pages.
  const lines = Array.from({ length: 120 }, (_, at) => `Of the ship ${shipName(at)} nothing was heard.`);
  writeFileSync(file, lines.join('\n\n'));
  await world.dropFiles([file]);
  const rows = page.getByRole('grid', { name: 'Articles' }).getByRole('row');
  await rows.click();
  await expect(page.getByRole('region', { name: /^Text of/ })).toBeVisible();
  // The system's dialog would wait for someone.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.keyboard.press('Control+p');
  const sheet = page.locator('.printed');
  await expect(sheet).toBeAttached();
  const printed = await app.evaluate(async ({ BrowserWindow }) => {
    const bytes = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({});
    return bytes?.toString('base64') ?? '';
  });
  await expect(sheet).not.toBeAttached();
  writeFileSync(pdf, Buffer.from(printed, 'base64'));

  await world.dropFiles([pdf]);
  await expect(rows).toHaveCount(2);
  const listing = { scope: { kind: 'all' }, sort: { by: 'added', descending: true } };
  const [id = ''] = await ask<readonly string[]>(page, 'articles.ids', { listing });
  const { article, text } = await ask<ArticleText>(page, 'articles.text', { id });
  expect(article.format).toBe('pdf');
  const words = text.replace(/\s+/g, ' ');
  expect(lines.filter((line) => !words.includes(line))).toEqual([]);
  expect(words).not.toContain('All articles');
});

test('LibreOffice opens the Word document of a note and finds all that is in it', async ({
  world,
  app,
  page,
}) => {
  test.skip(office === null, 'LibreOffice is not on this machine; CONTRIBUTING.md says how to have it.');
  // LibreOffice makes itself a profile before it opens anything.
  test.slow();
  const folder = join(world.library, '..');
  const source = await writeNote(world);
  const path = join(folder, 'Everything.docx');
  await exportAs(app, page, 'Word', path);
  const odt = readFileSync(await convertWithOffice(office ?? '', path, 'odt', folder));
  const files = unzipSync(new Uint8Array(odt));
  const content = strFromU8(files['content.xml'] ?? new Uint8Array());
  isWhole(content, source);
  const formulas = Object.keys(files).filter((name) => /^Object \d+\/content\.xml$/.test(name));
  expect(formulas.map((name) => strFromU8(files[name] ?? new Uint8Array())).join()).toMatch(
    /<mfrac>|<mroot>|<msqrt>/,
  );
  expect(formulas).toHaveLength(2);
});

/** What LibreOffice read out of the document, as its own format has it. */
function isWhole(content: string, { title, sha256, passage }: Source): void {
  const plain = (xml: string): string =>
    xml
      .replace(/<text:s\/>/g, ' ')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&apos;', '’')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  const all = (tag: RegExp): readonly string[] => Array.from(content.matchAll(tag), ([found]) => found);
  const headings = all(/<text:h [^>]*outline-level="\d"[^>]*>.*?<\/text:h>/g);
  expect(headings.map((found) => [Number(/outline-level="(\d)"/.exec(found)?.[1]), plain(found)])).toEqual([
    [1, 'What the desk found'],
    [2, 'Figures'],
    [1, 'Bibliography'],
    [1, 'Appendix: the files behind the sources'],
  ]);
  const notes = all(/<text:note [^>]*text:note-class="footnote">.*?<\/text:note>/g).map(plain);
  expect(notes.length).toBeGreaterThanOrEqual(4);
  expect(notes.some((note) => note.includes('The desk’s own footnote.'))).toBe(true);
  expect(notes.filter((note) => note.includes('[1]'))).toHaveLength(notes.length - 1);
  expect(all(/<table:table /g)).toHaveLength(2);
  expect(all(/<draw:image [^>]*Pictures\//g)).toHaveLength(1);
  expect(content).toContain('xlink:href="https://example.org/?a=1&amp;b=2"');
  const text = plain(content);
  for (const words of ['From the embedded note.', 'the mate', 'log 23:40', '☑ asked', '23:20', title, sha256])
    expect(text).toContain(words);
  expect(text.split(passage.split('\n')[0] ?? '').length - 1).toBe(2);
  expect(text).not.toContain('[[');
}
