import { execFileSync, spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, openSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Story } from './BenchEngine';

interface Line {
  readonly title: string;
  readonly place: string | null;
  readonly paragraphs: readonly string[];
}

/** The program that makes news stories: in `COMMONPLACE_SHARED`, or `../shared` beside the checkout. */
function expander(): string {
  const shared = process.env['COMMONPLACE_SHARED'] ?? join(process.cwd(), '..', 'shared');
  const path = join(shared, 'corpora', 'expand.mjs');
  if (!existsSync(path))
    throw new Error(`There is no ${path}. Say in COMMONPLACE_SHARED where the corpora are.`);
  return path;
}

/** Writes a corpus of so many stories, a line of JSON each, unless it is there; answers its path. */
export function ensureCorpus(count: number): string {
  const folder = join(tmpdir(), 'commonplace-bench');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `stories-${String(count)}.jsonl`);
  if (existsSync(path) && lines(path) === count) return path;
  const descriptor = openSync(path, 'w');
  spawnSync(process.execPath, [expander(), '--jsonl', '--count', String(count)], {
    stdio: ['ignore', descriptor, 'inherit'],
  });
  closeSync(descriptor);
  return path;
}

function lines(path: string): number {
  return Number(execFileSync('wc', ['-l', path], { encoding: 'utf8' }).trim().split(' ')[0]);
}

/** The stories of a corpus in batches. */
export async function* storyBatches(path: string, size: number): AsyncIterable<readonly Story[]> {
  let batch: Story[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const { title, place, paragraphs } = JSON.parse(line) as Line;
    const ref = `a/${String(number++).padStart(7, '0')}`;
    batch.push({ ref, title, place: place ?? '', body: paragraphs.join('\n\n') });
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
