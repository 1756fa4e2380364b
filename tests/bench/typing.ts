import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LibraryService } from '../../main/service/LibraryService';
import { measureTyping } from './typing/measureTyping';
import { writeCorpus } from './corpus';
import { printTable } from './measures';

/**
 * From a key press in the search field to the painted results, in the running app: `npm run bench -- typing 10000 100000`. The
 * libraries are made when they are not there, which takes minutes, and kept for the next time in `commonplace-bench` under the
 * system's temporary folder.
 */
const given = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const kept = join(tmpdir(), 'commonplace-bench');

async function main(): Promise<void> {
  const rows = [];
  for (const size of given.length > 0 ? given : [10_000]) {
    const library = join(kept, `library-${String(size)}`);
    if (!existsSync(library)) await makeLibrary(library, size);
    rows.push(...(await measureTyping(library, size)));
  }
  printTable('Key press to painted results, ms', rows);
}

async function makeLibrary(folder: string, size: number): Promise<void> {
  const files = join(kept, `files-${String(size)}`);
  writeCorpus(files, size);
  const bundle = (name: string): string => join(resolve(process.cwd(), 'out', 'main'), name);
  const service = await LibraryService.open({
    folder,
    parseWorker: bundle('parseWorker.cjs'),
    indexWorker: bundle('indexWorker.cjs'),
    sample: '',
  });
  const { signal } = new AbortController();
  await service.handlers.importing.importPaths({ paths: [files], origin: 'drop' }, { signal });
  await service.settled();
  await service.close();
}

void main();
