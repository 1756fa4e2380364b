import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forkLibraryProcess, serviceOptions } from '../support/forkLibraryProcess';
import { LibraryClient } from '../../main/service';
import type { LibraryOverview } from '../../preload/contract/library';
import { valueOf } from '../../preload/contract/reply';
import { writeCorpus } from './corpus';
import { printTable, timed } from './measures';

/**
 * Import to all searchable, in a library process of its own, against `recollindex` on the same files in the same run; what that
 * process holds in memory at most; and how the time an article takes grows. Processor time besides, which other work on the machine
 * weighs on less. Sizes as arguments, 2,000 and 20,000 unless told.
 */
const given = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const sizes = given.length > 0 ? given : [2000, 20_000];
const scratch = mkdtempSync(join(tmpdir(), 'commonplace-bench-'));

async function main(): Promise<void> {
  const hasPeer = spawnSync('recollindex', ['-v']).error === undefined;
  if (!hasPeer) console.log('recollindex is not here: apt-get install recollcmd. Going on without it.');
  const rows: Record<string, string | number>[] = [];
  for (const size of sizes) {
    const files = join(scratch, `files-${String(size)}`);
    writeCorpus(files, size);
    const peer = hasPeer ? await measurePeer(files, size) : null;
    for (const isReady of [true, false]) {
      const place = `library-${String(size)}-${isReady ? 'ready' : 'unasked'}`;
      const { ms, cpuS, peakMb, articles } = await importFiles(files, place, isReady);
      rows.push({
        files: size,
        reader: isReady ? 'loaded' : 'not loaded',
        articles,
        ms,
        'ms an article': ms / articles,
        'processor s': cpuS,
        'peak MB': peakMb,
        'recollindex ms': peer?.ms ?? '–',
        'its processor s': peer?.cpuS ?? '–',
        'against it': peer === null ? '–' : ms / peer.ms,
        'by processor': peer === null ? '–' : cpuS / peer.cpuS,
      });
    }
    rmSync(files, { recursive: true, force: true });
  }
  printTable('Import to all searchable; peer: recollindex', rows);
}

async function measurePeer(
  files: string,
  size: number,
): Promise<{ readonly ms: number; readonly cpuS: number }> {
  const before = processorSeconds('self', 15);
  const { ms } = await timed(() => {
    runPeer(files, size);
  });
  return { ms, cpuS: processorSeconds('self', 15) - before };
}

function runPeer(files: string, size: number): void {
  const folder = join(scratch, `recoll-${String(size)}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'recoll.conf'), `topdirs = ${files}\nnoaspell = 1\nloglevel = 1\n`);
  const { status } = spawnSync('recollindex', ['-c', folder, '-z'], { stdio: 'ignore' });
  if (status !== 0) throw new Error(`recollindex ended with ${String(status)}`);
}

async function importFiles(
  files: string,
  place: string,
  isReady: boolean,
): Promise<{
  readonly ms: number;
  readonly cpuS: number;
  readonly peakMb: number;
  readonly articles: number;
}> {
  let pid = 0;
  const client = new LibraryClient(
    () => {
      const child = forkLibraryProcess();
      pid = child.pid;
      return child;
    },
    serviceOptions(join(scratch, place)),
    { onState: () => undefined, onEvent: () => undefined },
  );
  const overview = async (): Promise<LibraryOverview> =>
    valueOf(await client.call('library.overview', {})) as LibraryOverview;
  client.start();
  // People import into a library that is open, and hold files over its window for longer than a reader takes to be loaded.
  await overview();
  if (isReady) {
    await client.call('importing.makeReady', {});
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
  const { ms } = await timed(async () => {
    valueOf(await client.call('importing.importPaths', { paths: [files], origin: 'drop' }));
    for (;;) {
      const { index } = await overview();
      if (index.indexed !== null && index.indexed + index.problems.length === index.total) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  const [cpuS, peakMb] = [processorSeconds(String(pid), 13), peakMegabytes(pid)];
  const { articles } = await overview();
  await client.close();
  return { ms, cpuS, peakMb, articles };
}

/** The most memory a process has held so far, with its threads; NaN where the system does not say. */
function peakMegabytes(pid: number): number {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return Number(peak) / 1024;
  } catch {
    return NaN;
  }
}

/**
 * The processor time of a process with its threads; NaN where the system does not say.
 * @param field of /proc/…/stat (man 5 proc, counted from 0): 13 for its own time, 15 for that of children that have ended
 */
function processorSeconds(pid: string, field: 13 | 15): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[field - 2]) + Number(fields[field - 1])) / 100;
  } catch {
    return NaN;
  }
}

void main().finally(() => {
  rmSync(scratch, { recursive: true, force: true });
});
