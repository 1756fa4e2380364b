import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LibraryService } from '../../../main/service/LibraryService';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';
import { writeStories } from '../../support/writeStories';

const newest = { by: 'date', descending: true } as const;

async function withStories(root: string): Promise<{ service: LibraryService; ids: string[] }> {
  const files = await writeStories(join(root, 'files'), 6);
  const service = await openService(join(root, 'library'));
  await service.handlers.importing.importPaths({ paths: [files], origin: 'drop' }, context);
  const ids = await service.handlers.articles.ids(
    { listing: { scope: { kind: 'all' }, sort: newest } },
    context,
  );
  return { service, ids: [...ids] };
}

function idsIn(service: LibraryService, id: string): Promise<readonly string[]> | readonly string[] {
  const listing = { scope: { kind: 'collection', id }, sort: newest } as const;
  return service.handlers.articles.ids({ listing }, context);
}

describe('collections', () => {
  test('nest, hold an article in several, and list what is within them once', async () => {
    const { service, ids } = await withStories(temporaryFolder());
    const { collections, articles } = service.handlers;
    const ferries = await collections.create({ name: 'Ferries', parent: null, articles: [] }, context);
    const inquiry = await collections.create(
      { name: 'Inquiry', parent: ferries.id, articles: ids.slice(0, 3) },
      context,
    );
    await collections.add({ id: ferries.id, articles: ids.slice(2, 4) }, context);
    expect([...(await idsIn(service, ferries.id))].sort()).toEqual([...ids.slice(0, 4)].sort());
    expect(await collections.list({}, context)).toMatchObject([{ count: 4 }, { count: 3 }]);
    expect(await collections.holding({ article: ids[2] ?? '' }, context)).toEqual([ferries.id, inquiry.id]);
    await articles.trash({ ids: [ids[0] ?? ''] }, context);
    expect(await collections.list({}, context)).toMatchObject([{ count: 3 }, { count: 2 }]);
  });

  test('every edit of them is taken back and made anew', async () => {
    const root = temporaryFolder();
    const { service, ids } = await withStories(root);
    const { collections, undo } = service.handlers;
    const file = (): Promise<string> => readFile(join(root, 'library', 'collections.json'), 'utf8');
    const a = await collections.create({ name: 'A', parent: null, articles: ids.slice(0, 2) }, context);
    const states = [await file()];
    const b = await collections.create({ name: 'B', parent: a.id, articles: [] }, context);
    const steps: readonly (() => Promise<void> | void)[] = [
      () => undefined,
      () => collections.add({ id: b.id, articles: [...ids] }, context),
      () => collections.rename({ id: b.id, name: 'Boats' }, context),
      () => collections.move({ id: b.id, parent: null }, context),
      () => collections.takeOut({ id: b.id, articles: ids.slice(1, 4) }, context),
      () => collections.remove({ id: a.id }, context),
    ];
    for (const step of steps) {
      await step();
      states.push(await file());
    }
    for (const state of states.slice(0, -1).reverse()) {
      await undo.undo({}, context);
      // What was taken out comes back at the end: the order within a collection means nothing.
      expect(sortedMembers(await file())).toEqual(sortedMembers(state));
    }
    for (const state of states.slice(1)) {
      await undo.redo({}, context);
      expect(sortedMembers(await file())).toEqual(sortedMembers(state));
    }
  });

  test('refuse a place within themselves, a name taken beside them, and a file that cannot be read', async () => {
    const root = temporaryFolder();
    const { service } = await withStories(root);
    const { collections } = service.handlers;
    const a = await collections.create({ name: 'A', parent: null, articles: [] }, context);
    const b = await collections.create({ name: 'B', parent: a.id, articles: [] }, context);
    expect(() => collections.move({ id: a.id, parent: b.id }, context)).toThrow(
      '“A” cannot be put within itself.',
    );
    await expect(
      collections.create({ name: 'a', parent: null, articles: [] }, context),
    ).rejects.toMatchObject({ code: 'conflict' });
    await service.close();
    await writeFile(join(root, 'library', 'collections.json'), '{"collections": [');
    await expect(openService(join(root, 'library'))).rejects.toMatchObject({ code: 'libraryDamaged' });
  });
});

describe('many articles at once', () => {
  test('are edited, tagged and collected in one change', async () => {
    const { service, ids } = await withStories(temporaryFolder());
    const { articles, collections, undo } = service.handlers;
    const held = await collections.create({ name: 'Held', parent: null, articles: [...ids] }, context);
    const other = await collections.create({ name: 'Other', parent: null, articles: [] }, context);
    await articles.update({ ids: ids.slice(0, 2), patch: { addTags: ['wire'], starred: true } }, context);
    const before = await articles.get({ ids }, context);
    expect(await articles.summary({ ids }, context)).toMatchObject({
      count: 6,
      place: { kind: 'same', value: 'Aveiro' },
      date: { kind: 'mixed', values: 6 },
      starred: null,
      read: false,
      tags: [{ tag: 'wire', count: 2 }],
      collections: [{ id: held.id, count: 6 }],
    });
    await articles.edit(
      {
        ids: [...ids],
        patch: { place: 'Tavira', date: '2019', removeTags: ['wire'], addTags: ['boats'], read: true },
        addTo: [other.id],
        takeOutOf: [held.id],
      },
      context,
    );
    expect((await undo.state({}, context)).done).toBe('Edited 6 articles');
    expect(await articles.summary({ ids }, context)).toMatchObject({
      place: { kind: 'same', value: 'Tavira' },
      date: { kind: 'same', value: '2019' },
      read: true,
      tags: [{ tag: 'boats', count: 6 }],
      collections: [{ id: other.id, count: 6 }],
    });
    await undo.undo({}, context);
    expect(await articles.get({ ids }, context)).toEqual(before);
    expect(await collections.list({}, context)).toMatchObject([{ count: 6 }, { count: 0 }]);
  });

  test('a tag is renamed, joined with another and removed wherever it stands', async () => {
    const { service, ids } = await withStories(temporaryFolder());
    const { articles, library, undo } = service.handlers;
    const [a = '', b = '', c = ''] = ids;
    await articles.update({ ids: [a, b], patch: { tags: ['ferry/times'] } }, context);
    await articles.update({ ids: [b, c], patch: { addTags: ['boats'] } }, context);
    await articles.trash({ ids: [c] }, context);
    const tags = async () => (await library.overview({}, context)).tags;
    expect(await tags()).toEqual([
      { tag: 'boats', count: 1 },
      { tag: 'ferry', count: 2 },
      { tag: 'ferry/times', count: 2 },
    ]);
    await articles.renameTag({ tag: 'ferry', to: 'boats' }, context);
    expect(await tags()).toEqual([
      { tag: 'boats', count: 2 },
      { tag: 'boats/times', count: 2 },
    ]);
    await articles.removeTag({ tag: 'boats' }, context);
    await articles.restore({ ids: [c] }, context);
    expect(await tags()).toEqual([]);
    for (let step = 0; step < 3; step++) await undo.undo({}, context);
    expect(await tags()).toMatchObject([{ tag: 'boats' }, { tag: 'ferry' }, { tag: 'ferry/times' }]);
    expect(() => articles.renameTag({ tag: 'ferry', to: 'ferry/x' }, context)).toThrow('within itself');
  });

  test('a list is narrowed by what its articles are', async () => {
    const { service, ids } = await withStories(temporaryFolder());
    const { articles, notes } = service.handlers;
    const [a = '', b = '', c = ''] = ids;
    await articles.update({ ids: [a, b], patch: { starred: true } }, context);
    await articles.update({ ids: [b], patch: { place: 'Tavira' } }, context);
    await articles.opened({ id: c }, context);
    const [cited] = await articles.get({ ids: [b] }, context);
    await notes.create({ title: 'Boats', markdown: `See [[@${cited?.key ?? ''}]].` }, context);
    const passing = (filter: object) =>
      articles.ids({ listing: { scope: { kind: 'all' }, sort: newest, filter } }, context);
    expect(await passing({ starred: true, place: 'Tavira' })).toEqual([b]);
    expect(await passing({ noted: true })).toEqual([b]);
    expect(await passing({ unread: true })).not.toContain(c);
    expect(await passing({ source: null })).toHaveLength(6);
    const values = await articles.filterValues({ scope: { kind: 'all' } }, context);
    expect(values.place).toEqual([
      { value: 'Aveiro', count: 5 },
      { value: 'Tavira', count: 1 },
    ]);
    const histogram = await articles.histogram(
      { scope: { kind: 'all' }, filter: { starred: true } },
      context,
    );
    expect(histogram.months).toEqual([{ month: '2020-05', count: 2 }]);
    expect((await articles.get({ ids: [c] }, context))[0]?.lastRead).toMatch(/^\d{4}-/);
    await articles.remember({ id: c, position: 42 }, context);
    expect((await articles.text({ id: c }, context)).article.position).toBe(42);
  });
});

function sortedMembers(text: string): unknown {
  const { collections } = JSON.parse(text) as { collections: { articles: string[] }[] };
  return collections.map((collection) => ({ ...collection, articles: [...collection.articles].sort() }));
}
