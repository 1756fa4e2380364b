import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LibraryService } from '../../main/service/LibraryService';
import { writeCorpus } from './corpus';

/** Where libraries that took long to make stay for the next time. */
const kept = join(tmpdir(), 'commonplace-bench');

/** A library of so many news stories; made when it is not there, which takes minutes. */
export async function keptLibrary(size: number): Promise<string> {
  return madeOnce(`library-${String(size)}`, () => {
    const files = join(kept, `files-${String(size)}`);
    writeCorpus(files, size);
    return files;
  });
}

/** A library of that name, imported from the folder that `files` writes; kept for the next time. */
export async function madeOnce(name: string, files: () => string): Promise<string> {
  const library = join(kept, name);
  if (existsSync(library)) return library;
  mkdirSync(kept, { recursive: true });
  const bundle = (worker: string): string => join(resolve(process.cwd(), 'out', 'main'), worker);
  const service = await LibraryService.open({
    folder: library,
    parseWorker: bundle('parseWorker.cjs'),
    indexWorker: bundle('indexWorker.cjs'),
    sample: '',
  });
  const { signal } = new AbortController();
  const source = files();
  await service.handlers.importing.importPaths({ paths: [source], origin: 'drop' }, { signal });
  await service.settled();
  await service.close();
  rmSync(source, { recursive: true, force: true });
  return library;
}
