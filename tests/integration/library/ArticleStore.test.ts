import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LibraryService } from '../../../main/service/LibraryService';
import type { ArticleListing, ArticlePage } from '../../../preload/contract/articles';
import { stories } from '../../support/fixtures';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';

const newest: ArticleListing = { scope: { kind: 'all' }, sort: { by: 'date', descending: true } };

async function withStories(folder: string): Promise<LibraryService> {
  const service = await openService(folder);
  await service.handlers.importing.importPaths({ paths: [...stories], origin: 'drop' }, context);
  return service;
}

const page = (service: LibraryService, listing: ArticleListing): Promise<ArticlePage> =>
  Promise.resolve(service.handlers.articles.page({ listing, offset: 0, limit: 10 }, context));

describe('the articles of a library', () => {
  test('are listed in an order, in groups, within dates', async () => {
    const service = await withStories(temporaryFolder());
    const all = await page(service, newest);
    expect(all.articles.map(({ date }) => date)).toEqual(['2021-03-12', '2021-03-09', '2021-03-04']);
    expect(all.groups).toEqual([{ value: '2021-03', offset: 0, count: 3 }]);
    const byTitle = await page(service, { ...newest, sort: { by: 'title', descending: false } });
    expect(byTitle.groups.map(({ value }) => value)).toEqual(['P', 'S', 'T']);
    const within = await page(service, { ...newest, from: '2021-03-05', to: '2021-03-10' });
    expect(within.articles.map(({ place }) => place)).toEqual(['Porto']);
    const histogram = await service.handlers.articles.histogram({ scope: { kind: 'all' } }, context);
    expect(histogram).toEqual({ months: [{ month: '2021-03', count: 3 }], undated: 0 });
  });

  test('keep corrections, and say that they were made by hand', async () => {
    const folder = temporaryFolder();
    const service = await withStories(folder);
    const [first] = (await page(service, newest)).articles;
    const ids = [first?.id ?? ''];
    await service.handlers.articles.update(
      { ids, patch: { date: '2021-03', place: 'Tavira', tags: ['b', 'a', 'b'], starred: true } },
      context,
    );
    await expect(
      Promise.resolve().then(() =>
        service.handlers.articles.update({ ids, patch: { date: '2021-02-30' } }, context),
      ),
    ).rejects.toThrow('February 2021 has 28 days.');
    await service.close();
    const again = await openService(folder);
    const [article] = await again.handlers.articles.get({ ids }, context);
    expect(article).toMatchObject({ date: '2021-03', place: 'Tavira', tags: ['a', 'b'], starred: true });
    expect(article?.provenance).toMatchObject({ date: 'by hand', place: 'by hand', title: 'from text' });
  });

  test('go to the trash and come back; what is purged is gone', async () => {
    const folder = temporaryFolder();
    const service = await withStories(folder);
    const ids = [...(await service.handlers.articles.ids({ listing: newest }, context))];
    await service.handlers.articles.trash({ ids }, context);
    expect((await page(service, newest)).total).toBe(0);
    await service.handlers.articles.restore({ ids: ids.slice(0, 1) }, context);
    await service.handlers.articles.purge({ ids }, context);
    await service.close();
    const again = await openService(folder);
    expect(await again.handlers.articles.ids({ listing: newest }, context)).toEqual(ids.slice(0, 1));
    expect((await page(again, { ...newest, scope: { kind: 'trash' } })).total).toBe(0);
  });

  test('are there again when the cache is deleted, or cut short', async () => {
    const folder = temporaryFolder();
    const service = await withStories(folder);
    const before = await page(service, newest);
    await service.close();
    rmSync(join(folder, '.cache'), { recursive: true });
    const rebuilt = await openService(folder);
    expect(await page(rebuilt, newest)).toEqual(before);
    await rebuilt.close();
    const catalog = join(folder, '.cache', 'catalog.jsonl');
    writeFileSync(catalog, readFileSync(catalog, 'utf8').slice(0, -200));
    const mended = await openService(folder);
    expect(await page(mended, newest)).toEqual(before);
  });

  test('are checked against what is written about them', async () => {
    const folder = temporaryFolder();
    const service = await withStories(folder);
    const [first, second] = (await page(service, newest)).articles;
    const place = (id: string | undefined, name: string): string =>
      join(folder, 'articles', first?.addedAt.slice(0, 4) ?? '', id ?? '', name);
    expect(await service.handlers.library.check({}, context)).toMatchObject({ ok: true });
    writeFileSync(place(first?.id, 'source.html'), 'changed');
    rmSync(place(second?.id, 'text.md'));
    const { ok, problems } = await service.handlers.library.check({}, context);
    expect(ok).toBe(false);
    expect(problems.map(({ problem }) => problem).sort()).toEqual([
      'The imported file is not the one that was imported: its bytes have changed.',
      'The text of this article is missing.',
    ]);
    const lost = problems.find(({ mend }) => mend === 'readAgain');
    await service.handlers.library.readAgain({ id: lost?.article ?? '' }, context);
    const record = readFileSync(place(first?.id, 'article.json'), 'utf8');
    writeFileSync(place(first?.id, 'article.json'), '{"id":');
    const torn = (await service.handlers.library.check({}, context)).problems;
    expect(torn).toMatchObject([{ article: first?.id, mend: 'writeRecord' }]);
    await service.handlers.library.writeRecord({ id: first?.id ?? '' }, context);
    expect(readFileSync(place(first?.id, 'article.json'), 'utf8')).toBe(record);
    writeFileSync(place(first?.id, 'draft.tmp'), '');
    const again = await service.handlers.library.check({}, context);
    expect(again.problems.map(({ problem }) => problem).sort()).toEqual([
      'Nothing refers to this file.',
      'The imported file is not the one that was imported: its bytes have changed.',
    ]);
  });
});
