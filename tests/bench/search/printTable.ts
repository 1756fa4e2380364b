import type { BuildFigures, QueryFigures } from './measure';

export interface BenchRow {
  readonly name: string;
  /** Null where the engine does not do the size. */
  readonly build: BuildFigures | null;
  readonly queries: QueryFigures | null;
}

const columns: readonly (readonly [title: string, value: (row: Measured) => string])[] = [
  ['engine', ({ name }) => name],
  ['build s', ({ build }) => (build.buildMs / 1000).toFixed(2)],
  ['again s', ({ build }) => shown(build.againMs === null ? null : build.againMs / 1000)],
  ['MB/s', ({ build }) => (build.textBytes / 1000 / build.buildMs).toFixed(1)],
  ['peak MB', ({ build }) => build.peakMb.toFixed(0)],
  ['file/text', ({ build }) => (build.fileBytes / build.textBytes).toFixed(3)],
  ['open ms', ({ queries }) => queries.openMs.toFixed(0)],
  ['first hit ms', ({ queries }) => queries.firstHitMs.toFixed(0)],
  ['resident MB', ({ queries }) => queries.residentMb.toFixed(0)],
  ['p50', ({ queries }) => queries.p50.toFixed(3)],
  ['p95', ({ queries }) => queries.p95.toFixed(2)],
  ['p99', ({ queries }) => queries.p99.toFixed(2)],
  ['single p95', ({ queries }) => queries.singleP95.toFixed(2)],
  ['add p50/p95', ({ queries }) => `${shown(queries.addP50)}/${shown(queries.addP95)}`],
  ['first 200 p95', ({ queries }) => shown(queries.addFirstP95)],
];

type Measured = BenchRow & { readonly build: BuildFigures; readonly queries: QueryFigures };

/** Prints what was measured at a size, and how Commonplace compares. Times in ms, warm (median of 7) unless named otherwise. */
export function printTable(size: number, rows: readonly BenchRow[]): void {
  const measured = rows.filter((row): row is Measured => row.build !== null && row.queries !== null);
  const text = measured[0]?.build.textBytes ?? 0;
  print(`\n${String(size)} articles, ${(text / 1e6).toFixed(1)} MB of text`);
  print(`| ${columns.map(([title]) => title).join(' | ')} |`);
  print(`|${columns.map(() => ' --- |').join('')}`);
  for (const row of measured) print(`| ${columns.map(([, value]) => value(row)).join(' | ')} |`);
  for (const { name, queries } of rows) if (queries === null) print(`${name}: does not fit at this size`);
  for (const { name, queries } of measured) {
    print(`${name} p95 by kind: ${pairs(queries.byKind)}`);
    print(`${name} slowest of 5: ${pairs(queries.hard)}`);
  }
  printRatios(measured);
}

function printRatios(rows: readonly Measured[]): void {
  const ours = rows.find(({ name }) => name === 'commonplace');
  if (ours === undefined) return;
  for (const other of rows) {
    if (other === ours) continue;
    const build = other.build.buildMs / ours.build.buildMs;
    const p95 = other.queries.p95 / ours.queries.p95;
    print(`against ${other.name}: build ${build.toFixed(2)}x, query p95 ${p95.toFixed(1)}x`);
  }
}

function pairs(figures: Readonly<Record<string, number | null>>): string {
  return Object.entries(figures)
    .map(([label, value]) => `${label} ${shown(value)}`)
    .join(', ');
}

function shown(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
