/** The value below which a share of the values lies, e.g. 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** How long a task takes, in ms, with what it gives. */
export async function timed<T>(
  task: () => Promise<T> | T,
): Promise<{ readonly ms: number; readonly value: T }> {
  const started = performance.now();
  const value = await task();
  return { ms: performance.now() - started, value };
}

/** Prints rows under a heading, numbers rounded to what they can be trusted for. */
export function printTable(
  heading: string,
  rows: readonly Readonly<Record<string, string | number>>[],
): void {
  console.log(`\n${heading}`);
  console.table(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === 'number' ? Number(value.toPrecision(3)) : value,
        ]),
      ),
    ),
  );
}
