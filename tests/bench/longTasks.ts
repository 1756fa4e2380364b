import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright';
import { dropFiles } from '../support/dropFiles';
import { writeCorpus } from './corpus';
import { printTable, quantile } from './measures';

/**
 * How long the window is kept busy while news files are imported: its long tasks (over 50 ms), seen by a PerformanceObserver in the
 * page, from the drop to the report. How many files, as an argument, 20,000 unless told. On a machine that does other things too a
 * task is long because it waits for its turn; so what processor time tasks took is taken from a trace of the page besides.
 */
interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Its processor time, µs. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

interface Watched {
  readonly longTasks: { readonly ms: number }[];
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
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel'] }),
  );
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
  const trace = join(scratch, 'trace.json');
  await app.evaluate(({ contentTracing }, path) => contentTracing.stopRecording(path), trace);
  await app.close();
  const byProcessor = processorMs(trace);
  const lengths = tasks.map(({ ms }) => ms);
  printTable('Long tasks in the window during an import', [
    {
      files: count,
      'import ms': tookMs,
      'long tasks': tasks.length,
      'worst ms': lengths.reduce((worst, ms) => Math.max(worst, ms), 0),
      'p95 ms': quantile(lengths, 0.95),
      'all tasks': byProcessor.length,
      'over 50 ms of processor': byProcessor.filter((ms) => ms > 50).length,
      'worst, processor ms': byProcessor.reduce((worst, ms) => Math.max(worst, ms), 0),
    },
  ]);
}

/** The processor time of each task of the page, in ms. */
function processorMs(trace: string): readonly number[] {
  const { traceEvents } = JSON.parse(readFileSync(trace, 'utf8')) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${String(pid)} ${String(tid)}`;
  const pages = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(threadOf),
  );
  return traceEvents
    .filter((event) => event.name.endsWith('RunTask') && pages.has(threadOf(event)))
    .map(({ tdur }) => (tdur ?? 0) / 1000);
}

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched = { longTasks: [] };
    Object.assign(globalThis, watched);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longTasks.push({ ms: duration });
    }).observe({ entryTypes: ['longtask'] });
  });
}

void main().finally(() => {
  rmSync(scratch, { recursive: true, force: true });
});
