import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LibraryService } from '../../../main/service/LibraryService';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';
import { writeStories } from '../../support/writeStories';

const everything = { scope: { kind: 'all' }, sort: { by: 'date', descending: true } } as const;

function records(service: LibraryService) {
  return service.handlers.articles.page({ listing: everything, offset: 0, limit: 100 }, context);
}

async function withStories(folder: string): Promise<LibraryService> {
  const files = temporaryFolder();
  await writeStories(files, 4);
  const service = await openService(join(folder, 'library'));
  await service.handlers.importing.importPaths({ paths: [files], origin: 'drop' }, context);
  return service;
}

describe('what was changed in the library', () => {
  test('is taken back step by step to where it began, and made anew to where it was', async () => {
    const folder = temporaryFolder();
    const service = await withStories(folder);
    const { articles, undo } = service.handlers;
    const ids = [...(await articles.ids({ listing: everything }, context))];
    const states = [await records(service)];
    await articles.update({ ids, patch: { addTags: ['wire'], place: 'Tavira' } }, context);
    states.push(await records(service));
    await articles.update({ ids: ids.slice(0, 2), patch: { starred: true } }, context);
    states.push(await records(service));
    await articles.trash({ ids: ids.slice(1) }, context);
    states.push(await records(service));
    expect(await undo.state({}, context)).toEqual({
      undo: 'Move 3 articles to the trash',
      redo: null,
      done: 'Moved 3 articles to the trash',
    });
    for (const state of states.slice(0, -1).reverse()) {
      await undo.undo({}, context);
      expect(await records(service)).toEqual(state);
    }
    for (const state of states.slice(1)) {
      await undo.redo({}, context);
      expect(await records(service)).toEqual(state);
    }
    await service.close();
    const again = await openService(join(folder, 'library'));
    expect(await records(again)).toEqual(states.at(-1));
  });

  test('counts an import as one change', async () => {
    const service = await withStories(temporaryFolder());
    const { undo, importing } = service.handlers;
    await undo.undo({}, context);
    expect((await records(service)).total).toBe(0);
    expect((await importing.reports({}, context))[0]?.undone).toBe(true);
    await undo.redo({}, context);
    expect((await records(service)).total).toBe(4);
    expect((await importing.reports({}, context))[0]?.undone).toBe(false);
  });

  test('is forgotten once all it was about is deleted for good, and made anew for what is left', async () => {
    const service = await withStories(temporaryFolder());
    const { annotations, articles, undo } = service.handlers;
    const [first = '', ...others] = await articles.ids({ listing: everything }, context);
    const quote = (await articles.text({ id: first }, context)).text.slice(0, 10);
    await articles.trash({ ids: [first] }, context);
    await articles.update({ ids: [first, ...others], patch: { addTags: ['all'] } }, context);
    await articles.update({ ids: [first], patch: { place: 'Tavira' } }, context);
    const passage = { article: first, start: 0, end: 10, quote };
    await annotations.create({ ...passage, colour: 'amber', comment: '', tags: [] }, context);
    for (let step = 0; step < 3; step++) await undo.undo({}, context);
    await articles.purge({ ids: [first] }, context);
    expect(await undo.state({}, context)).toMatchObject({
      undo: expect.stringMatching('^Import of') as string,
      redo: 'Tag 4 articles',
    });
    expect(await undo.redo({}, context)).toMatchObject({ undo: 'Tag 4 articles', redo: null });
    const left = await articles.get({ ids: others }, context);
    expect(left.map(({ tags }) => tags)).toEqual([['all'], ['all'], ['all']]);
  });

  test('leaves alone what came after, when it is taken back', async () => {
    const service = await withStories(temporaryFolder());
    const { articles, undo } = service.handlers;
    const [id = ''] = await articles.ids({ listing: everything }, context);
    await articles.update({ ids: [id], patch: { title: 'Another title' } }, context);
    await articles.opened({ id }, context);
    await undo.undo({}, context);
    const [article] = await articles.get({ ids: [id] }, context);
    expect(article).toMatchObject({ read: true, provenance: { title: 'from text' } });
    expect(article?.title).not.toBe('Another title');
  });
});
