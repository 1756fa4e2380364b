import { expect, test } from 'vitest';
import { keptBackups } from '../../../main/backups/keptBackups';

test('a year and more of daily backups is thinned out to days, weeks and months', () => {
  const backups = Array.from({ length: 500 }, (_, day) => {
    const made = new Date(Date.UTC(2024, 0, 1 + day, 9)).toISOString();
    return { name: made.slice(0, 10), made, kind: 'daily' };
  });
  const kept = [...keptBackups(backups)].sort();
  // 14 May 2025 is the last; the ends of weeks are Sundays.
  expect(kept.slice(-7)).toEqual(
    [8, 9, 10, 11, 12, 13, 14].map((day) => `2025-05-${String(day).padStart(2, '0')}`),
  );
  expect(kept).toContain('2025-05-04');
  expect(kept).toContain('2025-04-27');
  expect(kept).toContain('2024-06-30');
  expect(kept).not.toContain('2024-05-31');
  expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
});

test('the newest is always kept, of every kind', () => {
  const made = (hour: number): string => new Date(Date.UTC(2025, 4, 1, hour)).toISOString();
  const backups = Array.from({ length: 15 }, (_, hour) => [
    { name: `daily ${String(hour)}`, made: made(hour), kind: 'daily' },
    { name: `manual ${String(hour)}`, made: made(hour), kind: 'manual' },
  ]).flat();
  const kept = keptBackups(backups);
  expect(kept).toContain('daily 14');
  expect([...kept].filter((name) => name.startsWith('manual'))).toHaveLength(10);
});
