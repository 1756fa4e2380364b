import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainQuery, parseQuery } from '../../../preload/shared/query';

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '"',
    '"safe havens"',
    '-',
    '*',
    '~1',
    'title:',
    'tag:',
    'date:2021-07..',
    'before:x',
    '(',
    ' ',
    'is:unread',
  ),
);
const query = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

/** A fixed seed, so that a failure is the same for everyone. */
const runs = { seed: 1706, numRuns: 2000 };

describe('any query at all', () => {
  it('is understood without an error, each part and problem where it was written, and explained', () => {
    fc.assert(
      fc.property(query, (written) => {
        const tree = parseQuery(written);
        for (const { start, end } of [...tree.parts, ...tree.problems]) {
          expect(0 <= start && start <= end && end <= written.length).toBe(true);
        }
        expect(typeof explainQuery(tree)).toBe('string');
      }),
      runs,
    );
  });

  it('keeps its parts in the order they were written', () => {
    fc.assert(
      fc.property(query, (written) => {
        const { parts } = parseQuery(written);
        for (const [index, part] of parts.entries()) {
          expect(part.start).toBeGreaterThanOrEqual(parts[index - 1]?.start ?? 0);
        }
      }),
      runs,
    );
  });
});
