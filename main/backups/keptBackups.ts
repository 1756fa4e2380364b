/** A backup as far as keeping it depends on it: `made` is ISO 8601. */
export interface DatedBackup {
  readonly name: string;
  readonly made: string;
  readonly kind: string;
}

const days = 7;
const weeks = 4;
const months = 12;
const ofOtherKinds = 10;

/**
 * Which backups are kept: of the daily ones the last of each of the last 7 days, 4 weeks and 12 months that have any; of those made by
 * hand, before a restore and before an upgrade, the last 10 each.
 */
export function keptBackups(backups: readonly DatedBackup[]): ReadonlySet<string> {
  const newestFirst = [...backups].sort((a, b) => (a.made < b.made ? 1 : -1));
  const daily = newestFirst.filter(({ kind }) => kind === 'daily');
  const kinds = new Set(newestFirst.map(({ kind }) => kind));
  kinds.delete('daily');
  const kept = [
    ...firstOfEach(daily, ({ made }) => made.slice(0, 10), days),
    ...firstOfEach(daily, ({ made }) => String(weekOf(made)), weeks),
    ...firstOfEach(daily, ({ made }) => made.slice(0, 7), months),
    ...[...kinds].flatMap((kind) => newestFirst.filter((one) => one.kind === kind).slice(0, ofOtherKinds)),
  ];
  return new Set(kept.map(({ name }) => name));
}

function firstOfEach(
  backups: readonly DatedBackup[],
  period: (backup: DatedBackup) => string,
  most: number,
): readonly DatedBackup[] {
  const found = new Map<string, DatedBackup>();
  for (const backup of backups) if (!found.has(period(backup))) found.set(period(backup), backup);
  return [...found.values()].slice(0, most);
}

/** Weeks since Monday, 29 December 1969. */
function weekOf(made: string): number {
  return Math.floor((Date.parse(made) / 86_400_000 + 3) / 7);
}
