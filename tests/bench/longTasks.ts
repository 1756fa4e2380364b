import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright';
import { dropFiles } from '../support/dropFiles';
import { writeCorpus } from './corpus';
import { printTable, quantile } from './measures';

/**
 * How long the window is kept busy while news files are imported: its long tasks (over 50 ms), seen by a PerformanceObserver in the
 * page, from the drop to the report. How many files, as an argument, 20,000 unless told.
 */
interface Watched {
  readonly longTasks: { readonly start: number; readonly ms: number }[];
}

const count = Number(process.argv[2] ?? 20_000);
const scratch = mkdtempSync(join(tmpdir(), 'commonplace-bench-'));

async function main(): Promise<void> {
  const files = join(scratch, 'wire');
  writeCorpus(files, count);
  const app = await _electron.launch({
    executablePath: process.env['COMMONPLACE_ELECTRON'] ?? '',
    args: [process.cwd(), '--library', join(scratch, 'library'), '--user-data-dir', join(scratch, 'profile')],
  });
  const page = await app.firstWindow();
  await page.getByRole('heading', { name: 'Start with what you have read.' }).waitFor();
  await watch(page);
  const started = Date.now();
  await dropFiles(page, [files]);
  await page
    .getByRole('status', { name: 'Library status' })
    .getByText('Importing')
    .waitFor({ timeout: 60_000 });
  await page
    .getByRole('status', { name: 'Library status' })
    .getByText('Importing')
    .waitFor({ state: 'detached', timeout: 1_800_000 });
  const tookMs = Date.now() - started;
  const tasks = await page.evaluate(() => (globalThis as unknown as Watched).longTasks);
  await app.close();
  const lengths = tasks.map(({ ms }) => ms);
  printTable('Long tasks in the window during an import', [
    {
      files: count,
      'import ms': tookMs,
      'long tasks': tasks.length,
      'worst ms': Math.max(0, ...lengths),
      'p95 ms': quantile(lengths, 0.95),
      'all ms': lengths.reduce((sum, ms) => sum + ms, 0),
    },
  ]);
  for (const { start, ms } of tasks)
    console.log(`at ${(start / 1000).toFixed(1)} s: ${String(Math.round(ms))} ms`);
}

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched = { longTasks: [] };
    Object.assign(globalThis, watched);
    const since = performance.now();
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        watched.longTasks.push({ start: startTime - since, ms: duration });
    }).observe({ entryTypes: ['longtask'] });
  });
}

void main().finally(() => {
  rmSync(scratch, { recursive: true, force: true });
});
