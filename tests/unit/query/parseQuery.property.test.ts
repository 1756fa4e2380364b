import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  colourQuery,
  completionAt,
  explainQuery,
  hasTerm,
  parseQuery,
  positiveTexts,
  withoutTerm,
  withTerm,
  type QueryNode,
} from '../../../preload/shared/query';

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    ...[
      '"',
      '"safe havens"',
      '-',
      '+',
      '*',
      '~1',
      '~9',
      '^2',
      '^',
      'title:',
      'tag:',
      'date:2021-07..',
      'before:x',
    ],
    ...[
      '(',
      ')',
      '((',
      '))',
      ' ',
      ' OR ',
      '|',
      ' AND ',
      ' NOT ',
      ' NEAR/3 ',
      ' NEAR ',
      'is:unread',
      'in:',
      'foo:',
    ],
  ),
);
const query = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

/** A fixed seed, so that a failure is the same for everyone. */
const runs = { seed: 1706, numRuns: 1500 };

function nodesOf(node: QueryNode | null): readonly QueryNode[] {
  if (node === null) return [];
  if (node.kind === 'not') return [node, ...nodesOf(node.child)];
  if (node.kind === 'near') return [node, node.first, node.second];
  if (node.kind === 'all') return [node, ...node.children.flatMap(nodesOf), ...node.wanted.flatMap(nodesOf)];
  return node.kind === 'any' ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

describe('any query at all', () => {
  it('is understood without an error, each part and problem where it was written, and explained', () => {
    fc.assert(
      fc.property(query, (written) => {
        const tree = parseQuery(written);
        for (const { start, end } of [...nodesOf(tree.root), ...tree.problems])
          expect(0 <= start && start <= end && end <= written.length).toBe(true);
        expect(explainQuery(tree).length > 0).toBe(tree.root !== null);
        for (const { mend } of tree.problems) if (mend !== undefined) parseQuery(mend.query);
      }),
      runs,
    );
  });

  it('is searched for something wherever it has a word outside operators and fields', () => {
    fc.assert(
      fc.property(query, fc.constantFrom('harbour', 'taliban', '1,000', 'café'), (written, word) => {
        const { root } = parseQuery(`${written.replace(/["“”„]/g, ' ')} ${word}`);
        expect(nodesOf(root).some((node) => JSON.stringify(node).includes(word))).toBe(true);
      }),
      runs,
    );
  });

  it('is coloured in stretches that ascend and do not overlap, and can be asked anywhere what to complete', () => {
    fc.assert(
      fc.property(query, fc.nat(60), (written, caret) => {
        let last = 0;
        for (const { start, end } of colourQuery(written)) {
          expect(start >= last && end > start && end <= written.length).toBe(true);
          last = end;
        }
        const place = completionAt(written, Math.min(caret, written.length), true);
        if (place !== null) expect(place.start <= caret && place.end <= written.length).toBe(true);
      }),
      runs,
    );
  });

  it('is narrowed by a term that stands outside all brackets, and can be widened again', () => {
    fc.assert(
      fc.property(query, (written) => {
        const narrowed = withTerm(written, 'place:Kabul');
        expect(hasTerm(narrowed, 'place:Kabul')).toBe(true);
        expect(hasTerm(withoutTerm(narrowed, 'place:Kabul'), 'place:Kabul')).toBe(false);
      }),
      runs,
    );
  });

  it('has the same words to mark when read again', () => {
    fc.assert(
      fc.property(query, (written) => {
        const texts = (): unknown => positiveTexts(parseQuery(written).root).map(({ text }) => text);
        expect(texts()).toEqual(texts());
      }),
      { ...runs, numRuns: 200 },
    );
  });
});

it('reads brackets of any depth without running out of stack', () => {
  for (const written of [
    '('.repeat(20_000),
    '(a OR '.repeat(3000),
    '-('.repeat(5000),
    'a NEAR '.repeat(3000),
  ])
    expect(() => explainQuery(parseQuery(written))).not.toThrow();
});
