import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright';
import { LibraryService } from '../../main/service/LibraryService';
import { writeCorpus } from './corpus';
import { printTable, quantile, timed } from './measures';

/**
 * What a person waits for: the start of the app to a usable list (against that of an empty library), an import (against a plain
 * copy of the same files), and a search. Sizes as arguments, 1,000 and 2,000 unless told.
 */
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const starts = 5;
const bundles = resolve(process.cwd(), 'out', 'main');
const context = { signal: new AbortController().signal };
const queries = [
  'oil',
  'bank rate',
  'japan trade surplus',
  'govern*',
  '"interest rates"',
  'coffee -brazil',
  'title:profit',
  'dollar yen intervention',
];

const scratch = mkdtempSync(join(tmpdir(), 'commonplace-bench-'));

async function main(): Promise<void> {
  const rows = [];
  const emptyStart = await medianStart(join(scratch, 'empty'), 'heading');
  rows.push({ articles: 0, 'start ms': emptyStart, 'against empty': 1 });
  const imports = [];
  const searches = [];
  for (const size of sizes.length > 0 ? sizes : [1000, 2000]) {
    const [files, library] = [
      join(scratch, `files-${String(size)}`),
      join(scratch, `library-${String(size)}`),
    ];
    writeCorpus(files, size);
    imports.push(await measureImport(files, library, size));
    searches.push(await measureSearch(library, size));
    const start = await medianStart(library, 'row');
    rows.push({ articles: size, 'start ms': start, 'against empty': start / emptyStart });
  }
  printTable(`Start to usable list, median of ${String(starts)}`, rows);
  printTable('Import to all searchable; peer: a copy of the same files', imports);
  printTable(`Search, top 20 with snippets, ${String(queries.length)} queries, 20 times each`, searches);
}

async function openLibrary(folder: string): Promise<LibraryService> {
  const bundle = (name: string): string => join(bundles, name);
  return LibraryService.open({
    folder,
    parseWorker: bundle('parseWorker.cjs'),
    indexWorker: bundle('indexWorker.cjs'),
    sample: '',
  });
}

async function measureImport(files: string, library: string, size: number): Promise<Record<string, number>> {
  const service = await openLibrary(library);
  const { ms } = await timed(async () => {
    await service.handlers.importing.importPaths({ paths: [files], origin: 'drop' }, context);
    await service.settled();
  });
  await service.close();
  const copy = await timed(() => {
    cpSync(files, join(scratch, `copy-${String(size)}`), { recursive: true });
  });
  return { files: size, ms, 'files/s': (size / ms) * 1000, 'copy ms': copy.ms, 'against copy': ms / copy.ms };
}

async function measureSearch(library: string, size: number): Promise<Record<string, number>> {
  const service = await openLibrary(library);
  await service.settled();
  const times: number[] = [];
  for (let round = 0; round < 20; round++) {
    for (const query of queries) {
      const request = {
        query,
        typing: true,
        order: 'relevance',
        limit: 20,
        offset: 0,
      } as const;
      const { ms } = await timed(() => service.handlers.search.run(request, context));
      if (round > 0) times.push(ms);
    }
  }
  await service.close();
  return {
    articles: size,
    'p50 ms': quantile(times, 0.5),
    'p95 ms': quantile(times, 0.95),
    'worst ms': Math.max(...times),
  };
}

async function medianStart(library: string, shows: 'heading' | 'row'): Promise<number> {
  const times: number[] = [];
  for (let start = 0; start < starts; start++) {
    const profile = join(scratch, `profile-${String(start)}-${shows}`);
    const { ms, value: app } = await timed(async () => {
      const launched = await _electron.launch({
        executablePath: process.env['COMMONPLACE_ELECTRON'] ?? '',
        args: [process.cwd(), '--library', library, '--user-data-dir', profile],
      });
      const page = await launched.firstWindow();
      const sign =
        shows === 'heading'
          ? page.getByRole('heading', { name: 'Start with what you have read.' })
          : page.getByRole('grid', { name: 'Articles' }).getByRole('row').first();
      await sign.waitFor();
      return launched;
    });
    times.push(ms);
    await app.close();
  }
  return quantile(times, 0.5);
}

void main().finally(() => {
  rmSync(scratch, { recursive: true, force: true });
});
