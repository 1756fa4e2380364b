import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchEngine, Story } from './BenchEngine';
import { benchQueries, hardQueries } from './benchQueries';
import { storyBatches } from './corpus';
import { commonplaceEngine } from './engines/commonplaceEngine';
import { fts5Engine } from './engines/fts5Engine';
import { miniSearchEngine } from './engines/miniSearchEngine';
import { stockLunrEngine } from './engines/stockLunrEngine';

export const engineNames = ['commonplace', 'fts5', 'lunr', 'minisearch'] as const;
export type EngineName = (typeof engineNames)[number];

export interface BuildFigures {
  readonly buildMs: number;
  /** A second index in the same process, whose code is compiled by then; null where there is no room for two. */
  readonly againMs: number | null;
  readonly textBytes: number;
  readonly fileBytes: number;
  readonly peakMb: number;
}

export interface QueryFigures {
  readonly openMs: number;
  readonly firstHitMs: number;
  readonly residentMb: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly singleP95: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly hard: Readonly<Record<string, number | null>>;
  readonly addP50: number | null;
  readonly addP95: number | null;
  /** Of the first 200 of the process. */
  readonly addFirstP95: number | null;
}

/** The others hold all of their index in memory. */
const builtAgain: ReadonlySet<EngineName> = new Set(['commonplace', 'fts5']);
const batchSize = 1000;
const repeats = 7;
const sampleSize = 4000;
/** So many that p95 says what adding takes, and not what compiling its code takes: that goes on for the first hundred or so. */
const addedStories = 1000;
const addedFirst = 200;

function makeEngine(name: EngineName, folder: string): BenchEngine | Promise<BenchEngine> {
  mkdirSync(folder, { recursive: true });
  switch (name) {
    case 'commonplace':
      return commonplaceEngine(folder);
    case 'fts5':
      return fts5Engine(folder);
    case 'lunr':
      return stockLunrEngine(folder);
    case 'minisearch':
      return miniSearchEngine(folder);
  }
}

/** Builds an index of a corpus in a new folder. Reading the corpus is not counted. */
export async function measureBuild(name: EngineName, folder: string, corpus: string): Promise<BuildFigures> {
  rmSync(folder, { recursive: true, force: true });
  const engine = await makeEngine(name, folder);
  const { buildMs, textBytes } = await build(engine, corpus);
  await engine.close();
  const fileBytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  const peakMb = process.resourceUsage().maxRSS / 1024;
  const againMs = builtAgain.has(name) ? await buildAgain(name, `${folder}-again`, corpus) : null;
  return { buildMs, againMs, textBytes, fileBytes, peakMb };
}

async function buildAgain(name: EngineName, folder: string, corpus: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  const engine = await makeEngine(name, folder);
  const { buildMs } = await build(engine, corpus);
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
  return buildMs;
}

async function build(
  engine: BenchEngine,
  corpus: string,
): Promise<Pick<BuildFigures, 'buildMs' | 'textBytes'>> {
  let buildMs = 0;
  let textBytes = 0;
  for await (const batch of storyBatches(corpus, batchSize)) {
    for (const { title, body, place } of batch)
      textBytes += Buffer.byteLength(title) + Buffer.byteLength(body) + Buffer.byteLength(place);
    const started = performance.now();
    await engine.add(batch);
    buildMs += performance.now() - started;
  }
  const started = performance.now();
  await engine.save();
  buildMs += performance.now() - started;
  return { buildMs, textBytes };
}

/** Opens a built index in this new process and asks it. */
export async function measureQueries(
  name: EngineName,
  folder: string,
  corpus: string,
): Promise<QueryFigures> {
  const bareMb = residentMb();
  const started = performance.now();
  const engine = await makeEngine(name, folder);
  await engine.open();
  const openMs = performance.now() - started;
  engine.query({ kind: 'word', words: ['government'] });
  const firstHitMs = performance.now() - started;
  const figures = { openMs, firstHitMs, residentMb: residentMb() - bareMb };
  const stories = await sampleOf(corpus);
  const queries = benchQueries(stories).filter((query) => engine.query(query) !== null);
  const single: number[] = [];
  const warm: number[] = [];
  const kinds: Record<string, number[]> = {};
  for (const query of queries) {
    const times = Array.from({ length: repeats }, () => timed(() => engine.query(query)));
    single.push(times[0] ?? 0);
    const median = percentile(times, 0.5);
    warm.push(median);
    (kinds[query.kind] ??= []).push(median);
  }
  const hard = Object.entries(hardQueries(stories)).map(([label, query]) => {
    if (engine.query(query) === null) return [label, null] as const;
    return [label, Math.max(...Array.from({ length: 5 }, () => timed(() => engine.query(query))))] as const;
  });
  const adds = await addTimes(engine, stories);
  await engine.close();
  return {
    ...figures,
    p50: percentile(warm, 0.5),
    p95: percentile(warm, 0.95),
    p99: percentile(warm, 0.99),
    singleP95: percentile(single, 0.95),
    byKind: Object.fromEntries(Object.entries(kinds).map(([kind, times]) => [kind, percentile(times, 0.95)])),
    hard: Object.fromEntries(hard),
    addP50: adds === null ? null : percentile(adds, 0.5),
    addP95: adds === null ? null : percentile(adds, 0.95),
    addFirstP95: adds === null ? null : percentile(adds.slice(0, addedFirst), 0.95),
  };
}

/** From a story to its being found. Between two there is a moment for other work, as there is in the application. */
async function addTimes(engine: BenchEngine, stories: readonly Story[]): Promise<readonly number[] | null> {
  const { addOne } = engine;
  if (addOne === null) return null;
  const times: number[] = [];
  for (const [at, story] of stories.slice(0, addedStories).entries()) {
    const added = { ...story, ref: `n/${String(at)}` };
    const add = (): void => {
      addOne(added);
      engine.query({ kind: 'rare', words: ['quixotic'] });
    };
    times.push(timed(add));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return times;
}

async function sampleOf(corpus: string): Promise<readonly Story[]> {
  const stories: Story[] = [];
  let total = 0;
  for await (const batch of storyBatches(corpus, batchSize)) total += batch.length;
  const step = Math.max(1, Math.floor(total / sampleSize));
  let number = 0;
  for await (const batch of storyBatches(corpus, batchSize))
    for (const story of batch) if (number++ % step === 0) stories.push(story);
  return stories;
}

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function residentMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1048576;
}
