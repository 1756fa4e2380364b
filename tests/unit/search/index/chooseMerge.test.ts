import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseMerge } from '../../../../main/search/index/chooseMerge';

const whole = (documentCount: number): { documentCount: number; liveCount: number } => ({
  documentCount,
  liveCount: documentCount,
});

test('few segments are left alone, eight of a size are merged', () => {
  expect(chooseMerge(Array.from({ length: 7 }, () => whole(1)))).toBeNull();
  expect(chooseMerge(Array.from({ length: 8 }, () => whole(1)))).toEqual({ start: 0, end: 8 });
  expect(chooseMerge([whole(5000), ...Array.from({ length: 8 }, () => whole(1))])).toEqual({
    start: 1,
    end: 9,
  });
});

test('a segment of which much was deleted is written anew', () => {
  expect(chooseMerge([whole(100), { documentCount: 100, liveCount: 50 }])).toEqual({ start: 1, end: 2 });
});

test('adding goes on without many segments or much writing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 200, maxLength: 600 }), (sizes) => {
      const segments: ReturnType<typeof whole>[] = [];
      let added = 0;
      let rewritten = 0;
      for (const size of sizes) {
        segments.push(whole(size));
        added += size;
        for (let range = chooseMerge(segments); range !== null; range = chooseMerge(segments)) {
          const merged = segments
            .slice(range.start, range.end)
            .reduce((sum, { liveCount }) => sum + liveCount, 0);
          segments.splice(range.start, range.end - range.start, whole(merged));
          rewritten += merged;
        }
        expect(segments.length).toBeLessThan(40);
      }
      expect(rewritten).toBeLessThan(added * 6);
    }),
    { numRuns: 50, seed: 2 },
  );
});
