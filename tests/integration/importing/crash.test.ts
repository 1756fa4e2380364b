import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LibraryClient } from '../../../main/service';
import type { ImportReport } from '../../../preload/contract/importing';
import { valueOf } from '../../../preload/contract/reply';
import {
  forkLibraryProcess,
  serviceOptions,
  type ForkedLibraryProcess,
} from '../../support/forkLibraryProcess';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';
import { writeStories } from '../../support/writeStories';

const kills = 6;
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

describe(`an import killed at ${String(kills)} moments (seed ${String(seed)})`, () => {
  test('leaves whole articles only, and the rest can be imported again', async () => {
    const folder = temporaryFolder();
    const library = join(folder, 'library');
    const stories = await writeStories(join(folder, 'stories'), 400);
    const next = random(seed);
    for (let kill = 0; kill < kills; kill++) {
      const limit = Math.floor(next() * 350);
      let child: ForkedLibraryProcess | null = null;
      const client = new LibraryClient(() => (child = forkLibraryProcess()), serviceOptions(library), {
        onState: () => undefined,
        onEvent: () => undefined,
      });
      client.start();
      valueOf(await client.call('library.overview', {}));
      const done = client.call('importing.importPaths', { paths: [stories], origin: 'drop' });
      const before = articleFolders(library).length;
      const end = { isOver: false };
      void done.then(() => (end.isOver = true));
      while (!end.isOver && articleFolders(library).length - before < Math.min(limit, 399 - before)) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      (child as ForkedLibraryProcess | null)?.kill();
      await done;
      await client.close();

      const service = await openService(library);
      const { ok, problems } = await service.handlers.library.check({}, context);
      expect(problems).toEqual([]);
      expect(ok).toBe(true);
      await service.settled();
      const { index, articles } = await service.handlers.library.overview({}, context);
      expect([index.indexed, index.problems.length]).toEqual([articles, 0]);
      await service.close();
    }
    const service = await openService(library);
    const rest: ImportReport = await service.handlers.importing.importPaths(
      { paths: [stories], origin: 'drop' },
      context,
    );
    expect(rest.added + rest.alreadyHere).toBe(400);
    expect(articleFolders(library)).toHaveLength(400);
    await service.settled();
    const request = {
      query: 'boat',
      typing: false,
      order: 'relevance',
      limit: 1,
      offset: 0,
    } as const;
    expect((await service.handlers.search.run(request, context)).total).toBe(400);
  }, 120_000);
});
