import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../preload/contract/article';
import { dayOf, layOutTimeline, ticksBetween } from '../../../renderer/views/timeline/layOutTimeline';

const on = (date: string): Article => ({ date }) as Article;

describe('the timeline', () => {
  test('a date of any precision begins on its first day', () => {
    expect(dayOf('1970')).toBe(0);
    expect(dayOf('1970-02')).toBe(31);
    expect(dayOf('1970-02-02')).toBe(32);
  });

  test('no two labels of a lane overlap, at any zoom', () => {
    const dates = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 80 });
    fc.assert(
      fc.property(dates, fc.double({ min: 0.05, max: 200, noNaN: true }), (days, dayWidth) => {
        const articles = [...days]
          .sort((a, b) => a - b)
          .map((day) => on(new Date(day * 86_400_000).toISOString().slice(0, 10)));
        const { items, lanes } = layOutTimeline(articles, dayWidth, 200);
        const ends = new Map<number, number>();
        for (const { day, lane } of items) {
          expect(lane).toBeLessThan(lanes);
          expect(day * dayWidth).toBeGreaterThanOrEqual((ends.get(lane) ?? -Infinity) - 1e-6);
          ends.set(lane, day * dayWidth + 200);
        }
      }),
      { seed: 20261125, numRuns: 100 },
    );
  });

  test('years are marked always, months where there is room for their names', () => {
    const [from, to] = [dayOf('2019-01-01'), dayOf('2020-12-31')];
    expect(ticksBetween(from, to, 4).map(({ label }) => label)).toContain('Mar');
    expect(ticksBetween(from, to, 0.2).map(({ label }) => label)).toEqual(['2019', '2020', '2021']);
  });
});
