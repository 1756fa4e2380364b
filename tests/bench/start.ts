import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { keptLibrary } from './keptLibrary';
import { printTable, quantile, timed } from './measures';
import { forkLibraryProcess, serviceOptions } from '../support/forkLibraryProcess';
import { LibraryClient } from '../../main/service';
import { valueOf } from '../../preload/contract/reply';

/**
 * From the start of the app to a usable list, against that of an empty library; and what the library process holds in memory once it
 * is open and has answered a few searches. Sizes as arguments, 10,000 unless told; the libraries are kept (see keptLibrary).
 */
const given = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const starts = 5;
const queries = ['oil prices', 'bank rate', 'govern*', '"interest rates"', 'title:profit'];
const scratch = mkdtempSync(join(tmpdir(), 'commonplace-bench-'));

async function main(): Promise<void> {
  const sizes = given.length > 0 ? given : [10_000];
  const libraries = [];
  for (const size of sizes) libraries.push({ size, folder: await keptLibrary(size) });
  const all = [{ size: 0, folder: join(scratch, 'empty') }, ...libraries];
  const times = new Map<number, number[]>();
  // In turns, so that what else the machine does weighs on all of them.
  for (let round = 0; round <= starts; round++)
    for (const { size, folder } of all) {
      const { ms } = await timedStart(folder, size);
      // The first start of each fills the caches of the system.
      if (round > 0) times.set(size, [...(times.get(size) ?? []), ms]);
    }
  const median = (size: number): number => quantile(times.get(size) ?? [], 0.5);
  const rows = [];
  for (const { size, folder } of all)
    rows.push({
      articles: size,
      'start ms': median(size),
      'against empty': median(size) / median(0),
      'library process MB': await memoryOf(folder),
    });
  printTable(`Start to usable list, median of ${String(starts)}`, rows);
}

async function timedStart(library: string, size: number): Promise<{ readonly ms: number }> {
  const profile = join(scratch, `profile-${String(size)}`);
  const { ms, value: app } = await timed(async () => {
    const launched = await _electron.launch({
      executablePath: process.env['COMMONPLACE_ELECTRON'] ?? '',
      args: [process.cwd(), '--library', library, '--user-data-dir', profile],
    });
    const page = await launched.firstWindow();
    const sign =
      size === 0
        ? page.getByRole('heading', { name: 'Start with what you have read.' })
        : page.getByRole('grid', { name: 'Articles' }).getByRole('row').first();
    await sign.waitFor();
    return launched;
  });
  await app.close();
  return { ms };
}

/** What the library process has in memory after it was opened and has answered searches; NaN where the system does not say. */
async function memoryOf(folder: string): Promise<number> {
  let pid = 0;
  const client = new LibraryClient(
    () => {
      const child = forkLibraryProcess();
      pid = child.pid;
      return child;
    },
    serviceOptions(folder),
    { onState: () => undefined, onEvent: () => undefined },
  );
  client.start();
  for (const query of queries)
    valueOf(
      await client.call('search.run', { query, typing: true, order: 'relevance', limit: 20, offset: 0 }),
    );
  const megabytes = residentMegabytes(pid);
  await client.close();
  return megabytes;
}

function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

void main().finally(() => {
  rmSync(scratch, { recursive: true, force: true });
});
