import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseMerges } from '../../../../main/search/index/chooseMerges';

const whole = (documentCount: number): { documentCount: number; liveCount: number } => ({
  documentCount,
  liveCount: documentCount,
});
const many = (count: number, size: number): readonly ReturnType<typeof whole>[] =>
  Array.from({ length: count }, () => whole(size));

test('few segments are left alone, eight of a size are merged', () => {
  expect(chooseMerges(many(7, 1))).toEqual([]);
  expect(chooseMerges(many(8, 1))).toEqual([{ start: 0, end: 8, documents: 8 }]);
  expect(chooseMerges([whole(5000), ...many(8, 1)])).toEqual([{ start: 1, end: 9, documents: 8 }]);
});

test('segments are of a size wherever a power of eight falls between them', () => {
  const [range] = chooseMerges([50, 70, 40, 90, 60, 66, 30, 80].map(whole));
  expect(range).toEqual({ start: 0, end: 8, documents: 486 });
});

test('of several merges the smallest comes first', () => {
  expect(chooseMerges([...many(8, 3000), ...many(8, 20)]).map(({ start }) => start)).toEqual([8, 0]);
});

test('a segment of which much was deleted is written anew', () => {
  expect(chooseMerges([whole(100), { documentCount: 100, liveCount: 50 }])).toEqual([
    { start: 1, end: 2, documents: 50 },
  ]);
});

test('adding goes on without many segments or much writing', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 200, maxLength: 600 });
  fc.assert(
    fc.property(sizes, (added) => {
      const segments: ReturnType<typeof whole>[] = [];
      let rewritten = 0;
      for (const size of added) {
        segments.push(whole(size));
        for (let [range] = chooseMerges(segments); range !== undefined; [range] = chooseMerges(segments)) {
          segments.splice(range.start, range.end - range.start, whole(range.documents));
          rewritten += range.documents;
        }
        expect(segments.length).toBeLessThan(30);
      }
      expect(rewritten).toBeLessThan(added.reduce((sum, size) => sum + size, 0) * 6);
    }),
    { numRuns: 50, seed: 2 },
  );
});
