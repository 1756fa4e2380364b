import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { ParsePool } from '../../../main/importing';
import type { Article } from '../../../preload/contract/article';
import type { ImportReport } from '../../../preload/contract/importing';
import type { LibraryService } from '../../../main/service/LibraryService';
import { fixture, stories } from '../../support/fixtures';
import { serviceOptions } from '../../support/forkLibraryProcess';
import { context, openService } from '../../support/openService';
import { readOne } from '../../support/readFile';
import { temporaryFolder } from '../../support/temporaryFolder';
import { filesOf } from '../../support/filesOf';

const importPaths = (service: LibraryService, paths: readonly string[]): Promise<ImportReport> =>
  Promise.resolve(service.handlers.importing.importPaths({ paths: [...paths], origin: 'drop' }, context));

async function articleOf(service: LibraryService, id: string | undefined): Promise<Article> {
  const [article] = await service.handlers.articles.get({ ids: [id ?? ''] }, context);
  if (article === undefined) throw new Error(`no article ${String(id)}`);
  return article;
}

describe('an import', () => {
  test('reads what a text says of itself, keeps its bytes, and says where each field came from', async () => {
    const folder = temporaryFolder();
    const service = await openService(folder);
    const report = await importPaths(service, [fixture('lisbon.txt')]);
    const imported = await filesOf(service.handlers, report);
    expect(report).toMatchObject({ added: 1, failed: 0, title: 'Dropped “lisbon.txt”' });
    const article = await articleOf(service, imported[0]?.id);
    expect(article).toMatchObject({
      title:
        'The port has been in talks with its pilots about how to keep open the quiet moorings used by the fishing fleet',
      date: '2021-03-04',
      place: 'Lisbon',
      language: 'en',
      key: 'lisbon20210304moorings',
      encoding: 'UTF-8',
      provenance: { title: 'from text', date: 'from text', place: 'from text' },
    });
    const { text, paragraphs } = await service.handlers.articles.text({ id: article.id }, context);
    expect(paragraphs).toHaveLength(4);
    expect(text.match(/[“”’']/gu)).toHaveLength(5);
    const source = await service.handlers.articles.source({ id: article.id }, context);
    const stored = join(folder, 'articles', article.addedAt.slice(0, 4), article.id, 'source.txt');
    expect(source.path).toBe(stored);
    expect(readFileSync(stored)).toEqual(readFileSync(fixture('lisbon.txt')));
  });

  test('takes the metadata a page or front matter states before what the text says; what runs is dropped', async () => {
    const service = await openService(temporaryFolder());
    const report = await importPaths(service, stories);
    const imported = await filesOf(service.handlers, report);
    const [, porto, faro] = await Promise.all(imported.map(({ id }) => articleOf(service, id)));
    expect(porto).toMatchObject({
      title: 'Pilots answer the council of Porto',
      place: 'Porto',
      author: 'Rui Sena',
      source: 'Harbour Review',
      tags: ['pilots'],
    });
    expect(faro).toMatchObject({
      title: 'Storm passes Faro',
      date: '2021-03-12',
      author: 'Rui Sena',
      format: 'html',
    });
    const { text } = await service.handlers.articles.text({ id: faro?.id ?? '' }, context);
    expect(text).toBe(
      'The storm that emptied the moorings of Lisbon passed Faro in the night and did no harm.\n\nThe fleet is expected back on Monday.',
    );
  });

  test('accounts for every file, each with a reason a person understands', async () => {
    const folder = temporaryFolder();
    const given = join(folder, 'given');
    mkdirSync(join(given, 'deep', 'er'), { recursive: true });
    const files: Readonly<Record<string, string | Buffer>> = {
      'a.txt': 'One text.\n\nWith two paragraphs.',
      'again.txt': 'One text.\n\nWith two paragraphs.',
      'spaced.txt': 'One text.\n\n\n\n\nWith two paragraphs.   \n',
      'empty.txt': '',
      'blank.txt': ' \n\n ',
      'junk.txt': Buffer.from(Array.from({ length: 500 }, (_, n) => n % 32)),
      'paper.pdf': '%PDF-1.4 …',
      'tables.xls': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'deep/er/name\nwith newline.txt': 'Another text in a file of an odd name.',
      '.DS_Store': 'litter',
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(given, name), content);
    symlinkSync(given, join(given, 'deep', 'loop'));
    symlinkSync(join(given, 'gone'), join(given, 'dangling.txt'));
    const service = await openService(join(folder, 'library'));
    const report = await importPaths(service, [given, join(folder, 'missing.txt')]);
    const imported = await filesOf(service.handlers, report);
    const outcome = (name: string): string => {
      const file = imported.find(({ path }) => path.endsWith(name));
      return `${String(file?.outcome)}: ${file?.reason ?? ''}`;
    };
    expect(report.added + report.alreadyHere + report.unsupported + report.failed).toBe(imported.length);
    expect(imported).toHaveLength(11);
    expect(outcome('/a.txt')).toBe('added: ');
    expect(outcome('again.txt')).toBe('alreadyHere: Same bytes as “One text”.');
    expect(outcome('spaced.txt')).toBe('alreadyHere: Same text as “One text”.');
    expect(outcome('empty.txt')).toBe('failed: Empty: the file has 0 bytes.');
    expect(outcome('blank.txt')).toMatch(/^failed: Empty/);
    expect(outcome('junk.txt')).toMatch(/^failed: Not text/);
    expect(outcome('paper.pdf')).toMatch(/^failed: Damaged/);
    expect(outcome('tables.xls')).toMatch(/^unsupported: Old Office/);
    expect(outcome('newline.txt')).toBe('added: ');
    expect(outcome('dangling.txt')).toBe('failed: A link that leads nowhere.');
    expect(outcome('missing.txt')).toBe('failed: There is no such file.');
  });

  test.each([
    ['windows-1252', 'The council’s “quiet” moorings cost £600 — the café is shut.'],
    ['windows-1251', 'Совет порта сообщил, что причалы открыты для рыбаков и лоцманов.'],
    ['Shift_JIS', '港の委員会は、漁船のための静かな係留所を開いておくと述べた。'],
    ['GB18030', '港务委员会表示，安静的泊位将继续向渔船开放，直到风暴过去。'],
    ['UTF-16LE', 'The moorings are open.'],
    ['UTF-8', 'Les quais où l’on s’abrite sont restés ouverts.'],
  ])('reads %s without loss', async (encoding, sentence) => {
    const folder = temporaryFolder();
    const text = Array.from({ length: 6 }, () => sentence).join(' ');
    writeFileSync(join(folder, 'text.txt'), encode(text, encoding));
    const service = await openService(join(folder, 'library'));
    const report = await importPaths(service, [join(folder, 'text.txt')]);
    const imported = await filesOf(service.handlers, report);
    const content = await service.handlers.articles.text({ id: imported[0]?.id ?? '' }, context);
    expect(content.text).toBe(text);
  });

  test('says what became of each file, a part at a time, also in later sessions and once it is undone', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'empty.txt'), '');
    const first = await openService(join(folder, 'library'));
    const { id } = await importPaths(first, [...stories, join(folder, 'empty.txt')]);
    await first.handlers.importing.undo({ id }, context);
    await first.close();
    const { importing } = (await openService(join(folder, 'library'))).handlers;
    const ask = (outcome: 'added' | 'failed' | null, typed: string, offset: number): unknown =>
      importing.files({ id, outcome, typed, offset, limit: 2 }, context);
    const named = (...paths: string[]): unknown =>
      paths.map((path): unknown => expect.objectContaining({ path }));
    expect(await importing.report({ id }, context)).toMatchObject({ added: 3, failed: 1, undone: true });
    expect(await ask(null, '', 2)).toEqual({ total: 4, files: named('faro.html', 'empty.txt') });
    expect(await ask('added', '', 0)).toEqual({ total: 3, files: named('lisbon.txt', 'porto.md') });
    expect(await ask('failed', 'LISBON', 0)).toEqual({ total: 0, files: [] });
    expect(await ask(null, 'POR', 0)).toEqual({ total: 1, files: named('porto.md') });
    expect(await importing.filesText({ id }, context)).toContain(
      'failed\tempty.txt\tEmpty: the file has 0 bytes.',
    );
  });

  test('leaves a report that cannot be read as it is, and says which', async () => {
    const folder = temporaryFolder();
    const first = await openService(join(folder, 'library'));
    const { id } = await importPaths(first, stories);
    await first.close();
    const second = await openService(join(folder, 'library'));
    const path = join(folder, 'library', 'imports', `${id}.json`);
    const { importing } = second.handlers;
    expect(await importing.reports({}, context)).toMatchObject([{ id }]);
    writeFileSync(path, '{"id":');
    await expect(importing.undo({ id }, context)).rejects.toThrow(`imports/${id}.json cannot be read`);
    expect(() => importing.filesText({ id }, context)).toThrow('is not known any more');
    expect(readFileSync(path, 'utf8')).toBe('{"id":');
  });

  test('is undone as a whole, and its failed files can be tried again', async () => {
    const folder = temporaryFolder();
    const service = await openService(join(folder, 'library'));
    writeFileSync(join(folder, 'late.txt'), '');
    const first = await importPaths(service, [...stories, join(folder, 'late.txt')]);
    writeFileSync(join(folder, 'late.txt'), 'Now there is a text in it.');
    const again = await service.handlers.importing.retryFailed({ id: first.id }, context);
    expect(again).toMatchObject({ added: 1, failed: 0 });
    await service.handlers.importing.undo({ id: first.id }, context);
    const overview = await service.handlers.library.overview({}, context);
    expect([overview.articles, overview.trash]).toEqual([1, 3]);
  });

  test('given to a collection is filed in it with what was here already, and taken out again by the same undo', async () => {
    const folder = temporaryFolder();
    const service = await openService(join(folder, 'library'));
    const { collections, importing, library, undo } = service.handlers;
    const here = await importPaths(service, stories.slice(0, 1));
    const { id } = await collections.create({ name: 'Harbours', parent: null, articles: [] }, context);
    writeFileSync(join(folder, 'late.txt'), '');
    const paths = [...stories, join(folder, 'late.txt')];
    const given = await importing.importPaths({ paths, origin: 'drop', collection: id }, context);
    expect([here.added, given.added, given.alreadyHere, given.failed]).toEqual([1, 2, 1, 1]);
    const state = async (): Promise<readonly unknown[]> => [
      (await collections.list({}, context))[0]?.count,
      (await library.overview({}, context)).articles,
    ];
    expect(await state()).toEqual([3, 3]);
    await undo.undo({}, context);
    expect(await state()).toEqual([0, 1]);
    await undo.redo({}, context);
    expect(await state()).toEqual([3, 3]);
    writeFileSync(join(folder, 'late.txt'), 'Now there is a text in it.');
    await importing.retryFailed({ id: given.id }, context);
    expect(await state()).toEqual([4, 4]);
    await collections.remove({ id }, context);
    expect(() => importing.importPaths({ paths, origin: 'drop', collection: id }, context)).toThrow(
      'There is no such collection any more.',
    );
  });
});

describe('a parse worker', () => {
  test('that takes too long costs only its file', async () => {
    const folder = temporaryFolder();
    const big = join(folder, 'big.html');
    writeFileSync(
      big,
      `<html><body>${'<p>word <b>bold</b> and <i>more</i></p>'.repeat(60_000)}</body></html>`,
    );
    const pool = new ParsePool(serviceOptions(folder).parseWorker, { timeMs: 400, memoryMb: 256 });
    const [slow, quick] = [
      readOne(pool, 'big.html', big),
      readOne(pool, 'lisbon.txt', fixture('lisbon.txt')),
    ];
    expect((await slow).outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('Given up') as string,
    });
    expect((await readOne(pool, 'lisbon.txt', fixture('lisbon.txt'))).outcome.kind).toBe('article');
    await quick;
    await pool.close();
  });

  test('is loaded ahead of the first file, kept for the next ones, and ended when none come', async () => {
    const bundle = join(temporaryFolder(), 'parseWorker.cjs');
    const take = (): void => {
      copyFileSync(serviceOptions('').parseWorker, bundle);
    };
    const outcome = async (): Promise<string> =>
      (await readOne(pool, 'lisbon.txt', fixture('lisbon.txt'))).outcome.kind;
    const keptMs = 300;
    const pool = new ParsePool(bundle, undefined, keptMs);
    take();
    await pool.makeReady();
    rmSync(bundle);
    expect([await outcome(), await outcome()]).toEqual(['article', 'article']);
    await new Promise((resolve) => setTimeout(resolve, 3 * keptMs));
    expect(await outcome()).toBe('failed');
    take();
    expect(await outcome()).toBe('article');
    await pool.close();
  });

  test('refuses a page nested past all reason', async () => {
    const folder = temporaryFolder();
    const deep = join(folder, 'deep.html');
    writeFileSync(deep, `<html><body>${'<div>'.repeat(20_000)}text${'</div>'.repeat(20_000)}</body></html>`);
    const pool = new ParsePool(serviceOptions(folder).parseWorker);
    expect((await readOne(pool, 'deep.html', deep)).outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('nests more than 500') as string,
    });
    await pool.close();
  });
});

const shared = process.env['COMMONPLACE_SHARED'] ?? resolve(__dirname, '../../../../shared');
const seed = join(shared, 'seed');

describe.skipIf(!existsSync(seed))('the real stories, where they are at hand', () => {
  test('the seed article is read whole', async () => {
    const service = await openService(temporaryFolder());
    const report = await importPaths(service, [seed]);
    const imported = await filesOf(service.handlers, report);
    const article = await articleOf(service, imported[0]?.id);
    expect(article).toMatchObject({
      date: '2021-07-09',
      place: 'Washington',
      language: 'en',
      key: 'washington20210709pakistan',
    });
    const { text, paragraphs } = await service.handlers.articles.text({ id: article.id }, context);
    expect(paragraphs).toHaveLength(10);
    expect(text.startsWith(article.title)).toBe(true);
    const source = readFileSync(join(seed, article.file.name), 'utf8');
    expect(text.match(/[“”‘’'"]/gu)).toEqual(source.match(/[“”‘’'"]/gu));
  });

  test('three hundred stories of every style arrive, dated and placed as they say', async () => {
    const folder = temporaryFolder();
    execFileSync(process.execPath, [
      join(shared, 'corpora', 'expand.mjs'),
      join(folder, 'stories'),
      '--count',
      '300',
      '--style',
      'dateline',
    ]);
    const service = await openService(join(folder, 'library'));
    const report = await importPaths(service, [join(folder, 'stories')]);
    const imported = await filesOf(service.handlers, report);
    expect(report.failed + report.unsupported).toBe(0);
    for (const { path, id, outcome } of imported) {
      if (outcome !== 'added') continue;
      const [, date, place] = / date (\S+) (.*) :/.exec(readFileSync(join(folder, path), 'utf8')) ?? [];
      expect(await articleOf(service, id)).toMatchObject({ date, place });
    }
  });
});
