import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignParagraphs } from '../../../main/duplicates/alignParagraphs';
import { changedWords } from '../../../main/duplicates/changedWords';
import { signatureOf } from '../../../main/duplicates/minHash';
import { shinglesOf, similarity } from '../../../main/duplicates/shingles';
import { SignatureTable } from '../../../main/duplicates/SignatureTable';

function marked(text: string, ranges: readonly { start: number; end: number }[]): readonly string[] {
  return ranges.map(({ start, end }) => text.slice(start, end));
}

describe('two paragraphs', () => {
  test('differ in the words that were changed, not in spaces or the shape of quotation marks', () => {
    const a = 'The crew’s own log has it at 23:20,  he said.';
    const b = "The crew's own log had it at 23:40, she said.";
    const changes = changedWords(a, b);
    expect(marked(a, changes.a)).toEqual(['has', '20', 'he']);
    expect(marked(b, changes.b)).toEqual(['had', '40', 'she']);
    expect(changedWords('one two', 'one\ntwo')).toEqual({ a: [], b: [] });
  });

  test('what is left without the changes is the same in both', () => {
    const words = fc.array(fc.constantFrom('tide', 'log', 'call', 'pilot', 'bank', ','), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [a, b] = [left.join(' '), right.join(' ')];
        const changes = changedWords(a, b);
        expect(without(a, changes.a)).toBe(without(b, changes.b));
      }),
    );
  });
});

function without(text: string, ranges: readonly { start: number; end: number }[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of ranges) {
    rest += text.slice(at, start);
    at = end;
  }
  return (rest + text.slice(at)).replace(/\s+/g, '');
}

describe('the paragraphs of two texts', () => {
  test('stand beside those they have most in common with', () => {
    const a = ['The ferry sank.', 'Two clocks hung on the bridge that night.', 'Nobody wrote it down.'];
    const b = ['A new first line.', 'The ferry sank.', 'Two clocks stood on the bridge that evening.'];
    expect(alignParagraphs(a, b)).toEqual([
      [null, 0],
      [0, 1],
      [1, 2],
      [2, null],
    ]);
  });

  test('each stand in exactly one row, in their order', () => {
    const paragraphs = fc.array(fc.constantFrom('a b c', 'a b d', 'x y', 'z', 'a b c d e'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(paragraphs, paragraphs, (a, b) => {
        const rows = alignParagraphs(a, b);
        expect(rows.flatMap(([at]) => at ?? [])).toEqual(a.map((_, index) => index));
        expect(rows.flatMap(([, at]) => at ?? [])).toEqual(b.map((_, index) => index));
      }),
    );
  });
});

describe('signatures', () => {
  const story = Array.from({ length: 300 }, (_, at) => `word${String((at * 7919) % 1009)}`).join(' ');

  test('agree in about the share of runs of words that texts have in common', () => {
    for (const kept of [60, 120, 200, 280]) {
      const other = `${story.split(' ').slice(0, kept).join(' ')} ${Array.from({ length: 300 - kept }, (_, at) => `else${String(at)}`).join(' ')}`;
      const [a, b] = [shinglesOf(story), shinglesOf(other)];
      const [left, right] = [signatureOf(a), signatureOf(b)];
      const agreement = left.filter((number, at) => number === right[at]).length / left.length;
      expect(Math.abs(agreement - similarity(a, b))).toBeLessThan(0.2);
    }
  });

  test('are found again among thousands, with what is near, and nothing else', () => {
    const table = new SignatureTable();
    for (let n = 0; n < 3000; n++)
      table.add(
        signatureOf(shinglesOf(Array.from({ length: 40 }, (_, at) => `w${String(n * 41 + at)}`).join(' '))),
      );
    const near = table.add(signatureOf(shinglesOf(`${story} and a last sentence of its own`)));
    const found = table.near(signatureOf(shinglesOf(story)));
    expect(found.map(({ number }) => number)).toEqual([near]);
    expect(found[0]?.agreement).toBeGreaterThan(0.8);
  });

  test('of case, accents and punctuation know nothing', () => {
    expect(shinglesOf('Été, à Faro: now!')).toEqual(shinglesOf('ete a faro NOW'));
  });
});
