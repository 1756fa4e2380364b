const hour = 3_600_000;
const day = 24 * hour;

/**
 * Which of a note's versions go: of the last day all stay, of the last week one an hour, of the last quarter one a day, and
 * one a month of what is older. Of each span the last version stays.
 * @param times in ms, ascending
 */
export function prunedVersions(times: readonly number[], now: number): ReadonlySet<number> {
  const lastOf = new Map<string, number>();
  for (const time of times) lastOf.set(spanOf(time, now - time), time);
  const kept = new Set(lastOf.values());
  return new Set(times.filter((time) => !kept.has(time)));
}

function spanOf(time: number, age: number): string {
  if (age <= day) return `each ${String(time)}`;
  if (age <= 7 * day) return `hour ${String(Math.floor(time / hour))}`;
  if (age <= 91 * day) return `day ${String(Math.floor(time / day))}`;
  return `month ${new Date(time).toISOString().slice(0, 7)}`;
}
