import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { LibraryService } from '../../../main/service/LibraryService';
import type { IndexStatus } from '../../../preload/contract/search';
import { serviceOptions } from '../../support/forkLibraryProcess';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';
import { writeStories } from '../../support/writeStories';

const stories = 12;
let library: string;
let ids: readonly string[];

/** A library whose index a crash left behind: since then one article was corrected, one trashed, one deleted, and two notes came and went. */
beforeEach(async () => {
  const folder = temporaryFolder();
  library = join(folder, 'library');
  const [index, older] = [join(library, '.cache', 'index'), join(folder, 'older')];
  const files = await writeStories(join(folder, 'stories'), stories);
  let service = await LibraryService.open(serviceOptions(library));
  await service.handlers.importing.importPaths({ paths: [files], origin: 'drop' }, context);
  const { note } = await service.handlers.notes.create({ title: 'Boat', markdown: 'Of a boat.' }, context);
  await service.settled();
  ids = await idsOf(service);
  await service.close();
  await cp(index, older, { recursive: true });

  service = await LibraryService.open(serviceOptions(library));
  const { articles, notes } = service.handlers;
  const [corrected = '', trashed = '', deleted = ''] = ids;
  await articles.update({ ids: [corrected], patch: { title: 'Harbour' } }, context);
  await articles.trash({ ids: [trashed, deleted] }, context);
  await articles.purge({ ids: [deleted] }, context);
  await notes.create({ title: 'Quay', markdown: 'Of a quay.' }, context);
  await notes.trash({ id: note.id }, context);
  await service.settled();
  await service.close();
  await rm(index, { recursive: true });
  await cp(older, index, { recursive: true });
});

async function idsOf({ handlers }: LibraryService): Promise<readonly string[]> {
  const listing = { scope: { kind: 'all' }, sort: { by: 'date', descending: false } } as const;
  return handlers.articles.ids({ listing }, context);
}

async function found({ handlers }: LibraryService, query: string): Promise<readonly string[]> {
  const request = { query, typing: false, order: 'relevance', limit: 50, offset: 0 } as const;
  const { hits, total } = await handlers.search.run(request, context);
  expect(total).toBe(hits.length);
  return hits.map(({ id }) => id);
}

async function status({ handlers }: LibraryService): Promise<IndexStatus> {
  return (await handlers.library.overview({}, context)).index;
}

/** The index holds everything as it is, and nothing else. */
async function expectInStep(service: LibraryService): Promise<void> {
  const [corrected = '', trashed = '', deleted = ''] = ids;
  const { handlers } = service;
  expect(await handlers.library.check({}, context)).toMatchObject({ ok: true, problems: [] });
  const { indexed, total, problems } = await status(service);
  expect([indexed, problems]).toEqual([total, []]);
  expect(await found(service, 'harbour')).toEqual([corrected]);
  expect(await found(service, 'quay in:notes')).toHaveLength(1);
  const boats = await found(service, 'boat');
  expect(boats).not.toContain(deleted);
  expect(new Set(boats)).toEqual(new Set(await idsOf(service)));
  expect((await found(service, 'boat in:trash')).includes(trashed)).toBe(!boats.includes(trashed));
}

describe('a library whose index was left behind', () => {
  test('does not call it whole before it has been compared, and tells when it was', async () => {
    const service = await openService(library);
    const told: IndexStatus[] = [];
    service.onEvent((name, payload) => {
      if (name === 'indexChanged') told.push((payload as { status: IndexStatus }).status);
    });
    expect(await status(service)).toMatchObject({ indexed: null, total: stories - 2 + 1 });
    await service.settled();
    expect(told.at(-1)).toMatchObject({ indexed: stories - 1, total: stories - 1, problems: [] });
    await expectInStep(service);
  });

  test('knows what it lacks once a first search was answered, which finds nothing that is gone', async () => {
    const service = await openService(library);
    const boats = await found(service, 'boat');
    expect(boats).not.toContain(ids[2]);
    // What was corrected and what came is found already, or on its way.
    const { indexed } = await status(service);
    expect(indexed).not.toBeNull();
    if (!(await found(service, 'harbour')).includes(ids[0] ?? '')) expect(indexed).toBeLessThan(stories - 1);
    await service.settled();
    await expectInStep(service);
  });

  test('mends it by itself', async () => {
    const service = await openService(library);
    await expect.poll(async () => (await status(service)).indexed, { timeout: 10_000 }).toBe(stories - 1);
    await expectInStep(service);
  });

  test('loses no change made at once', async () => {
    const service = await openService(library);
    const { articles, notes } = service.handlers;
    const [, trashed = '', , other = ''] = ids;
    await articles.restore({ ids: [trashed] }, context);
    await articles.trash({ ids: [other] }, context);
    const { note } = await notes.create({ title: 'Pier', markdown: 'Of a pier.' }, context);
    await service.settled();
    expect(await found(service, 'pier')).toEqual([note.id]);
    expect(await found(service, 'boat in:trash')).toEqual([other]);
    await expectInStep(service);
  });

  test('is checked, built anew or closed at once', async () => {
    let service = await LibraryService.open(serviceOptions(library));
    await service.close();
    service = await LibraryService.open(serviceOptions(library));
    expect((await service.handlers.library.check({}, context)).problems).toEqual([]);
    await service.close();
    service = await openService(library);
    await service.handlers.search.rebuild({}, context);
    await expectInStep(service);
  });
});
