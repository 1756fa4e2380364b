import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printTable, readTable } from '../../../renderer/editor/tables/MarkdownTable';

test('a table is read with its cells where they stand, escaped pipes within them', () => {
  const text = '| Clock | Time |\n|:--|--:|\n| Brass \\| old | 23:20 |\n||x|';
  const { rows, alignments } = readTable(text);
  expect(alignments).toEqual(['left', 'right']);
  expect(rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ['Clock', 'Time'],
    ['Brass \\| old', '23:20'],
    ['', 'x'],
  ]);
  for (const { start, end, text: cell } of rows.flat()) expect(text.slice(start, end)).toBe(cell);
});

test('a table without pipes at its edges is one', () => {
  expect(readTable('a | b\n--|--\n1 | 2').rows[1]?.map(({ text }) => text)).toEqual(['1', '2']);
});

test('what is printed reads as what was printed, with every cell where it is said to be', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', '😀', ' ', '\\|', '`'), maxLength: 8 })
    .map((text) => text.trim());
  const table = fc.integer({ min: 1, max: 4 }).chain((columns) =>
    fc.record({
      rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 5,
      }),
      alignments: fc.array(
        fc.constantFrom('left' as const, 'right' as const, 'centre' as const, 'none' as const),
        {
          minLength: columns,
          maxLength: columns,
        },
      ),
    }),
  );
  fc.assert(
    fc.property(table, ({ rows, alignments }) => {
      const { text, placeOf } = printTable(rows, alignments);
      const read = readTable(text);
      expect(read.rows.map((row) => row.map((one) => one.text))).toEqual(rows);
      expect(read.alignments).toEqual(alignments);
      rows.forEach((row, n) => {
        row.forEach((one, column) => {
          expect(text.slice(placeOf(n, column), placeOf(n, column) + one.length)).toBe(one);
          // What is typed into an empty cell goes where it is drawn, whatever its column is aligned to.
          expect(placeOf(n, column)).toBe(read.rows[n]?.[column]?.start);
        });
      });
      expect(
        printTable(
          read.rows.map((row) => row.map((one) => one.text)),
          read.alignments,
        ).text,
      ).toBe(text);
    }),
    { numRuns: 500 },
  );
});
