import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Events } from '../../../preload/contract/events';
import type { ImportReport } from '../../../preload/contract/importing';
import type { LibraryService } from '../../../main/service/LibraryService';
import { filesOf } from '../../support/filesOf';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';

/** The report of the next import that ends. */
function nextReport(service: LibraryService): Promise<ImportReport> {
  return new Promise((resolve) => {
    const stop = service.onEvent((name, payload) => {
      if (name !== 'importEnded') return;
      stop();
      resolve((payload as Events['importEnded']).report);
    });
  });
}

async function outcomes(
  { handlers }: LibraryService,
  report: Promise<ImportReport>,
): Promise<readonly string[]> {
  const files = await filesOf(handlers, await report);
  return files.map(({ path, outcome }) => `${path} ${outcome}`);
}

test('a watched folder’s files are imported once they are whole, once only, also after a restart', async () => {
  const root = temporaryFolder();
  const [library, folder] = [join(root, 'library'), join(root, 'inbox')];
  mkdirSync(join(folder, 'wire'), { recursive: true });
  writeFileSync(join(folder, 'first.txt'), 'The first story of the boat.\n\nIt came home.\n');
  writeFileSync(join(folder, 'second.txt.part'), 'The second sto');
  const first = await openService(library);
  for (const place of [library, root, join(library, 'notes')]) {
    const watching = first.handlers.importing.watch({ folder: place }, context);
    await expect(Promise.resolve(watching)).rejects.toMatchObject({ code: 'badRequest' });
  }
  const found = nextReport(first);
  await first.handlers.importing.watch({ folder }, context);
  expect(await outcomes(first, found)).toEqual(['first.txt added']);
  expect((await found).title).toBe('Found in the watched folder: “first.txt”');

  const later = nextReport(first);
  writeFileSync(join(folder, 'second.txt.part'), 'The second story of the boat.\n');
  renameSync(join(folder, 'second.txt.part'), join(folder, 'wire', 'second.txt'));
  expect(await outcomes(first, later)).toEqual(['second.txt added']);
  const ids = (await filesOf(first.handlers, await later)).flatMap(({ id }) => id ?? []);
  await first.handlers.articles.trash({ ids }, context);
  await first.handlers.articles.purge({ ids }, context);
  await first.close();

  const again = await openService(library);
  const last = nextReport(again);
  await again.handlers.importing.watch({ folder }, context);
  writeFileSync(join(folder, 'third.txt'), 'The third story, of the harbour.\n');
  expect(await outcomes(again, last)).toEqual(['third.txt added']);
  expect((await again.handlers.library.overview({}, context)).articles).toBe(2);
});
