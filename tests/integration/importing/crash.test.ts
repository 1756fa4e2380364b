import { readdirSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LibraryClient } from '../../../main/service';
import type { Collection } from '../../../preload/contract/collections';
import { valueOf, type Reply } from '../../../preload/contract/reply';
import {
  forkLibraryProcess,
  serviceOptions,
  type ForkedLibraryProcess,
} from '../../support/forkLibraryProcess';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';
import { writeStories } from '../../support/writeStories';

const kills = 4;
const seed = 20261124;

/** mulberry32: the same moments on every run. */
function random(state: number): () => number {
  let a = state;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function articleFolders(library: string): readonly string[] {
  try {
    return readdirSync(join(library, 'articles')).flatMap((year) =>
      readdirSync(join(library, 'articles', year)),
    );
  } catch {
    return [];
  }
}

/** A copy of a library as a crash left it, in which nothing interrupted is gone on with. */
async function copied(library: string): Promise<string> {
  const copy = `${library}-copy`;
  await rm(copy, { recursive: true, force: true });
  await cp(library, copy, { recursive: true });
  for (const name of ['lock', 'imports'])
    await rm(join(copy, '.cache', name), { recursive: true, force: true });
  return copy;
}

describe(`an import killed at ${String(kills)} moments (seed ${String(seed)})`, () => {
  test('leaves whole articles only, is gone on with at each start, files them where they were given to, and accounts for every file in the end', async () => {
    const folder = temporaryFolder();
    const library = join(folder, 'library');
    const stories = await writeStories(join(folder, 'stories'), 240);
    const next = random(seed);
    for (let kill = 0; kill < kills; kill++) {
      let child: ForkedLibraryProcess | null = null;
      const client = new LibraryClient(() => (child ??= forkLibraryProcess()), serviceOptions(library), {
        onState: () => undefined,
        onEvent: () => undefined,
      });
      client.start();
      valueOf(await client.call('library.overview', {}));
      if (kill === 0) {
        const made = await client.call('collections.create', {
          name: 'Given to',
          parent: null,
          articles: [],
        });
        const { id: collection } = valueOf(made as Reply<Collection>);
        void client.call('importing.importPaths', { paths: [stories], origin: 'drop', collection });
      }
      const limit = Math.min(239, articleFolders(library).length + Math.floor(next() * 70));
      while (articleFolders(library).length < limit) await new Promise((resolve) => setImmediate(resolve));
      const gone = new Promise<void>((resolve) => {
        child?.onExit(() => {
          resolve();
        });
      });
      (child as ForkedLibraryProcess | null)?.kill();
      await gone;

      const service = await openService(await copied(library));
      const { ok, problems } = await service.handlers.library.check({}, context);
      expect(problems).toEqual([]);
      expect(ok).toBe(true);
      await service.settled();
      const { index, articles } = await service.handlers.library.overview({}, context);
      expect([index.indexed, index.problems.length]).toEqual([articles, 0]);
      await service.close();
    }
    const service = await openService(library);
    await service.settled();
    const [report, ...others] = await service.handlers.importing.reports({}, context);
    expect(report).toMatchObject({ title: 'Dropped “stories”', added: 240, alreadyHere: 0, failed: 0 });
    expect(others).toEqual([]);
    expect(await service.handlers.collections.list({}, context)).toMatchObject([{ count: 240 }]);
    expect(articleFolders(library)).toHaveLength(240);
    const request = {
      query: 'boat',
      typing: false,
      order: 'relevance',
      limit: 1,
      offset: 0,
    } as const;
    expect((await service.handlers.search.run(request, context)).total).toBe(240);
  }, 120_000);
});
