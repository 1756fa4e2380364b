import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LibraryService } from '../../../main/service/LibraryService';
import type { LibraryHandlers } from '../../../preload/contract/contract';
import { writeLibrary, writtenLibraries } from '../../support/archives/writtenLibrary';
import { stories } from '../../support/fixtures';
import { serviceOptions } from '../../support/forkLibraryProcess';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';
import { filesOf } from '../../support/filesOf';

const runs = Number(process.env['COMMONPLACE_ROUND_TRIPS'] ?? 2);

describe('a whole library exported as a folder', () => {
  test('comes back into an empty library with no difference, once however often, and is taken back whole', async () => {
    await fc.assert(
      fc.asyncProperty(writtenLibraries, async (written) => {
        const root = mkdtempSync(join(tmpdir(), 'commonplace-round-trip-'));
        const [first, second, outside] = ['first', 'second', 'outside'].map((name) => join(root, name));
        if (first === undefined || second === undefined || outside === undefined) return;
        for (const folder of [first, second, outside]) mkdirSync(folder);
        const here = await LibraryService.open(serviceOptions(first));
        await writeLibrary(written, here.handlers, first, outside);
        const exported = await here.handlers.archives.write({ folder: root }, context);
        await here.close();
        const there = await LibraryService.open(serviceOptions(second));
        const report = await there.handlers.archives.read({ folder: exported.folder }, context);
        const imported = await filesOf(there.handlers, report);
        expect(report.failed + report.alreadyHere + report.unsupported).toBe(0);
        expect(report.added).toBe(imported.length);
        await there.settled();
        expect(contents(second, report.id)).toEqual(contents(first));
        const again = await there.handlers.archives.read({ folder: exported.folder }, context);
        expect([again.added, again.failed]).toEqual([0, 0]);
        expect(contents(second, report.id, again.id)).toEqual(contents(first));
        await there.handlers.undo.undo({}, context);
        expect(await there.handlers.library.overview({}, context)).toMatchObject({ articles: 0, notes: 0 });
        expect(await there.handlers.collections.list({}, context)).toEqual([]);
        await there.handlers.undo.redo({}, context);
        const overview = await there.handlers.library.overview({}, context);
        expect([overview.articles, overview.notes]).toEqual([exported.articles, exported.notes]);
        expect((await there.handlers.library.check({}, context)).problems).toEqual([]);
        await there.close();
        rmSync(root, { recursive: true, force: true });
      }),
      { numRuns: runs },
    );
  }, 120_000);

  test('opens without the app, its pages leading to one another and to the files', async () => {
    const { handlers, folder } = await desk();
    const { folder: exported } = await handlers.archives.write({ folder: temporaryFolder() }, context);
    const pages = filesIn(exported).filter((path) => path.endsWith('.html') && !path.startsWith('library/'));
    expect(pages).toContain('index.html');
    expect(pages.filter((path) => path.startsWith('pages/articles/'))).toHaveLength(3);
    for (const page of pages) {
      const html = readFileSync(join(exported, page), 'utf8');
      expect(html).not.toMatch(/<script|src="(?!data:)/);
      for (const [, href = ''] of html.matchAll(/href="([^"#]+)(?:#[^"]*)?"/g))
        if (!/^https?:/.test(href))
          expect(
            statSync(join(exported, page, '..', decodeURIComponent(href))),
            `${page}: ${href}`,
          ).toBeTruthy();
    }
    const note =
      pages.find((path) => readFileSync(join(exported, path), 'utf8').includes('<h1>Tides</h1>')) ?? '';
    expect(readFileSync(join(exported, note), 'utf8')).toMatch(
      /href="\.\.\/\.\.\/pages\/articles\/\w+\.html#p2"/,
    );
    expect(readFileSync(join(exported, 'library', 'notes', 'Tides.md'))).toEqual(
      readFileSync(join(folder, 'notes', 'Tides.md')),
    );
  });

  test('leaves what is here as it is, and leads the links of what comes in', async () => {
    const { handlers } = await desk();
    const { folder: exported } = await handlers.archives.write({ folder: temporaryFolder() }, context);
    const other = (await openService(temporaryFolder())).handlers;
    await other.importing.importPaths({ paths: [stories[0] ?? ''], origin: 'drop' }, context);
    const mine = await other.notes.create({ title: 'Tides', markdown: 'Mine.' }, context);
    const report = await other.archives.read({ folder: exported }, context);
    const imported = await filesOf(other, report);
    expect([report.added, report.alreadyHere]).toEqual([imported.length - 1, 1]);
    expect((await other.notes.open({ id: mine.note.id }, context)).markdown).toBe('Mine.');
    const notes = await other.notes.list({}, context);
    expect(notes.map(({ title }) => title).sort()).toEqual(['Moon', 'Tides', 'Tides (2)']);
    const moon = notes.find(({ title }) => title === 'Moon');
    expect((await other.notes.open({ id: moon?.id ?? '' }, context)).markdown).toBe('See [[Tides (2)]].');
  });

  test('is refused where it is not whole, and a damaged file costs that file only', async () => {
    const { handlers } = await desk();
    const { folder: exported } = await handlers.archives.write({ folder: temporaryFolder() }, context);
    writeFileSync(join(exported, 'library', 'notes', 'Moon.md'), 'Someone else wrote this.');
    const other = (await openService(temporaryFolder())).handlers;
    const report = await other.archives.read({ folder: exported }, context);
    const imported = await filesOf(other, report);
    expect(imported.filter(({ outcome }) => outcome === 'failed').map(({ path }) => path)).toEqual([
      'notes/Moon.md',
    ]);
    expect(report.added).toBe(imported.length - 1);
    renameSync(join(exported, 'commonplace-export.json'), join(exported, 'gone.json'));
    await expect(other.archives.read({ folder: exported }, context)).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  test('leaves nothing when it is cancelled, or cannot be written', async () => {
    const { handlers, folder } = await desk();
    const target = temporaryFolder();
    const writing = handlers.archives.write({ folder: target }, context);
    for (const { id } of await handlers.jobs.list({}, context)) await handlers.jobs.cancel({ id }, context);
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(target)).toEqual([]);
    await expect(handlers.archives.write({ folder: join(folder, 'notes') }, context)).rejects.toMatchObject({
      code: 'badRequest',
    });
  });
});

/** A library of three stories with an annotation, a collection and two notes that link. */
async function desk(): Promise<{ readonly handlers: LibraryHandlers; readonly folder: string }> {
  const folder = temporaryFolder();
  const { handlers } = await openService(folder);
  const report = await handlers.importing.importPaths({ paths: [...stories], origin: 'drop' }, context);
  const imported = await filesOf(handlers, report);
  const id = imported[0]?.id ?? '';
  const { article, text, paragraphs } = await handlers.articles.text({ id }, context);
  const { start = 0, end = 0 } = paragraphs[1] ?? {};
  const passage = { article: id, start, end, quote: text.slice(start, end) };
  await handlers.annotations.create({ ...passage, colour: 'sky', comment: 'Look.', tags: [] }, context);
  await handlers.collections.create({ name: 'Harbours', parent: null, articles: [id] }, context);
  await handlers.notes.create(
    { title: 'Tides', markdown: `As told in [[@${article.key}#p2]].`, folder: '' },
    context,
  );
  await handlers.notes.create({ title: 'Moon', markdown: 'See [[Tides]].', folder: '' }, context);
  return { handlers, folder };
}

/** The files under a folder, by their paths in it. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** What a library holds, by file; `reports` are of imports that the other library did not make. */
function contents(folder: string, ...reports: readonly string[]): Readonly<Record<string, string>> {
  const own = filesIn(folder).filter(
    (path) =>
      !/^(?:\.cache|\.journal|backups)\/|^library\.json$/.test(path) &&
      !reports.some((id) => path === `imports/${id}.json`),
  );
  return Object.fromEntries(own.map((path) => [path, readFileSync(join(folder, path)).toString('base64')]));
}
