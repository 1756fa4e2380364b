import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuzzyMatch } from '../../../preload/shared/fuzzyMatch';

/** The marked characters, with brackets round them; null where nothing answers. */
function marked(typed: string, text: string): string | null {
  const match = fuzzyMatch(typed, text);
  if (match === null) return null;
  let shown = text;
  for (const { start, end } of [...match.marks].reverse())
    shown = `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`;
  return shown;
}

describe('what was typed is found', () => {
  test.each([
    ['spl ri', 'Split right', '[Spl]it [ri]ght'],
    ['right split', 'Split right', '[Split] [right]'],
    ['splri', 'Split right', '[Spl]it [ri]ght'],
    ['opta', 'Open the annotations', '[Op]en [t]he [a]nnotations'],
    ['setings', 'Open the settings', 'Open the [settings]'],
    ['serach', 'Focus the search', 'Focus the [search]'],
    ['seerch', 'Focus the search', 'Focus the [search]'],
    ['searrch', 'Focus the search', 'Focus the [search]'],
    ['éco', 'Une école', 'Une [éco]le'],
  ])('%s in %s', (typed, text, expected) => {
    expect(marked(typed, text)).toBe(expected);
  });
});

test('nothing is found where two letters are wrong, or a word is missing', () => {
  expect(marked('xeting', 'Open the settings')).toBeNull();
  expect(marked('sotings', 'Open the statistics')).toBeNull();
  expect(marked('split nowhere', 'Split right')).toBeNull();
});

test('what stands there as typed goes before what is only like it', () => {
  const score = (text: string): number => fuzzyMatch('note', text)?.score ?? -1;
  const texts = ['note one', 'a note on', 'footnotes', 'no tea', 'nite one'];
  expect([...texts].sort((a, b) => score(b) - score(a))).toEqual(texts);
});

test('marks lie in the text, ascend and do not touch, whatever is typed', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '-', 'é'), maxLength: 14 });
  fc.assert(
    fc.property(letters, letters, (typed, text) => {
      let last = -1;
      for (const { start, end } of fuzzyMatch(typed, text)?.marks ?? []) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
    { numRuns: 300 },
  );
});
