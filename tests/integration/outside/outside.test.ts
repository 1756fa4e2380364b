import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { EventName } from '../../../preload/contract/events';
import type { LibraryService } from '../../../main/service/LibraryService';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';
import { writeStories } from '../../support/writeStories';

const everything = { scope: { kind: 'all' }, sort: { by: 'title', descending: false } } as const;

let service: LibraryService;
let library: string;
let ids: readonly string[];

beforeEach(async () => {
  const root = temporaryFolder();
  library = join(root, 'library');
  service = await openService(library);
  const paths = [await writeStories(join(root, 'files'), 4)];
  await service.handlers.importing.importPaths({ paths, origin: 'drop' }, context);
  ids = await service.handlers.articles.ids({ listing: everything }, context);
  await service.settled();
});

/** Answers with the next event of a name that comes after `act`, for which `isMeant`. */
function heard(name: EventName, act: () => void, isMeant: () => Promise<boolean>): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = service.onEvent((heardName) => {
      if (heardName !== name) return;
      isMeant().then((isIt) => {
        if (!isIt) return;
        stop();
        resolve();
      }, reject);
    });
    act();
  });
}

function folderOf(id: string): string {
  return join(library, 'articles', String(new Date().getUTCFullYear()), id);
}

function edited(id: string, edit: (record: Record<string, unknown>) => object): void {
  const path = join(folderOf(id), 'article.json');
  const record = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify(edit(record), null, 2));
}

async function find(query: string): Promise<readonly string[]> {
  await service.settled();
  const request = { query, typing: false, order: 'relevance', limit: 20, offset: 0 } as const;
  const { hits } = await service.handlers.search.run(request, context);
  return hits.map(({ id }) => id);
}

describe('while the library is open, other programs', () => {
  test('change a record and a text: both are shown, found, and written whole', async () => {
    const [first = '', second = ''] = ids;
    const { articles } = service.handlers;
    await heard(
      'articlesChanged',
      () => {
        edited(first, (record) => ({ ...record, title: 'Herring by lamplight', tags: ['sea'] }));
        writeFileSync(join(folderOf(second), 'text.md'), 'The zeppelin came home.\n');
      },
      async () => {
        const [one, two] = await articles.get({ ids: [first, second] }, context);
        return one?.title === 'Herring by lamplight' && two?.words === 4;
      },
    );
    expect((await articles.text({ id: second }, context)).text).toBe('The zeppelin came home.\n');
    expect(await find('zeppelin')).toEqual([second]);
    expect(await find('lamplight')).toEqual([first]);
    expect(await service.handlers.library.check({}, context)).toMatchObject({ ok: true });
  });

  test('take an article away, move one to the trash and bring it back', async () => {
    const [first = '', second = ''] = ids;
    const { library: overview } = service.handlers;
    const inTrash = folderOf(second).replace(join(library, 'articles'), join(library, 'trash', 'articles'));
    await service.handlers.articles.trash({ ids: [second] }, context);
    await service.handlers.articles.restore({ ids: [second] }, context);
    const counts = async (): Promise<string> => {
      const { articles, trash } = await overview.overview({}, context);
      return `${String(articles)} and ${String(trash)}`;
    };
    await heard(
      'articlesChanged',
      () => {
        renameSync(folderOf(first), join(library, 'taken'));
        renameSync(folderOf(second), inTrash);
      },
      async () => (await counts()) === '2 and 1',
    );
    await heard(
      'articlesChanged',
      () => {
        renameSync(join(library, 'taken'), folderOf(first));
        renameSync(inTrash, folderOf(second));
      },
      async () => (await counts()) === '4 and 0',
    );
    expect(await find('story')).toHaveLength(4);
  });

  test('write notes, change them and delete them: the text deleted lies in the trash', async () => {
    const { notes } = service.handlers;
    const path = join(library, 'notes', 'Tides.md');
    const bodies = async (): Promise<readonly string[]> => {
      const all = await notes.list({}, context);
      return Promise.all(all.map(async ({ id }) => (await notes.open({ id }, context)).markdown));
    };
    await heard(
      'notesChanged',
      () => {
        writeFileSync(path, 'The water is low.\n');
      },
      async () => (await bodies())[0] === 'The water is low.\n',
    );
    expect(readFileSync(path, 'utf8')).toMatch(/^---\nid: n-/);
    await heard(
      'notesChanged',
      () => {
        writeFileSync(path, readFileSync(path, 'utf8').replace('low', 'high'));
      },
      async () => (await bodies())[0] === 'The water is high.\n',
    );
    await heard(
      'notesChanged',
      () => {
        rmSync(path);
      },
      async () => (await bodies()).length === 0,
    );
    expect(await notes.trashed({}, context)).toMatchObject([
      { title: 'Tides', excerpt: 'The water is high.' },
    ]);
  });

  test('change the files at the top; one that cannot be read changes nothing', async () => {
    const { collections, savedSearches } = service.handlers;
    const file = join(library, 'collections.json');
    await collections.create({ name: 'Boats', parent: null, articles: ids.slice(0, 2) }, context);
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.slice(0, 40));
    await service.settled();
    expect(await collections.list({}, context)).toMatchObject([{ name: 'Boats', count: 2 }]);
    await heard(
      'collectionsChanged',
      () => {
        writeFileSync(file, whole.replace('Boats', 'Ships'));
      },
      async () => (await collections.list({}, context))[0]?.name === 'Ships',
    );
    const saved = { searches: [{ id: 's-1', name: 'Boats', query: 'boat' }] };
    await heard(
      'savedSearchesChanged',
      () => {
        writeFileSync(join(library, 'saved-searches.json'), JSON.stringify(saved));
      },
      async () => (await savedSearches.list({}, context))[0]?.query === 'boat',
    );
  });
});

test('what was changed in a closed library is there when it is opened', async () => {
  const [first = '', second = '', third = ''] = ids;
  await service.close();
  edited(first, (record) => ({ ...record, title: 'Herring by lamplight' }));
  writeFileSync(join(folderOf(second), 'text.md'), 'The zeppelin came home.\n');
  rmSync(folderOf(third), { recursive: true });
  service = await openService(library);
  expect(await find('zeppelin')).toEqual([second]);
  const { articles, library: whole } = service.handlers;
  expect(await articles.get({ ids: [first] }, context)).toMatchObject([{ title: 'Herring by lamplight' }]);
  expect((await whole.overview({}, context)).articles).toBe(3);
});
