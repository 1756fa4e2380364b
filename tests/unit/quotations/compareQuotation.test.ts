import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextRange } from '../../../preload/contract/search';
import { compareQuotation, type Comparison } from '../../../main/quotations/compareQuotation';
import { wordsOf } from '../../../main/quotations/words';

const paragraphs = [
  'The minister said that “safe havens” would be closed by June.',
  'Nobody asked *how*. A spokesman’s reply, in [a letter](https://example.org), was short: “No.”',
  'The havens, he added later, were never safe, and closing them would take years... or decades.',
];
const text = paragraphs.join('\n\n');

function compare(quote: string, named: TextRange | null = null): Comparison {
  return compareQuotation(quote, { text, words: wordsOf(text) }, named);
}

function rangeOf(paragraph: string): TextRange {
  const start = text.indexOf(paragraph);
  return { start, end: start + paragraph.length };
}

/** The passage a comparison found, as it stands in the source. */
function passage({ at }: Comparison): string | null {
  return at === null ? null : text.slice(at.start, at.end);
}

describe('a quotation and its source', () => {
  test('are the same word for word', () => {
    const compared = compare('that “safe havens” would be closed by June.');
    expect(compared.state).toEqual({ kind: 'verbatim', differences: [] });
    expect(passage(compared)).toBe('that “safe havens” would be closed by June.');
  });

  test.each([
    ['that "safe havens" would', ['quotation marks']],
    ['that “safe   havens”\nwould be', []],
    ['reply, in a letter, was short: “No.”', []],
    ["Nobody asked how. A spokesman's reply", ['quotation marks']],
    ['The minister said […] closed by June.', ['omissions']],
    ['The minister said ... closed by June.', ['omissions']],
    ['The minister said … never safe', ['omissions']],
    ['would take years... or decades', []],
    ['would take years… or decades', ['quotation marks']],
    ['inister said that “safe hav', []],
  ])('are the same but for style: %j', (quote, differences) => {
    expect(compare(quote).state).toEqual({ kind: 'verbatim', differences });
  });

  test('differ in words, and the words that differ are named', () => {
    const compared = compare('The minister promised that safe havens would all be closed by July.');
    expect(passage(compared)).toBe(paragraphs[0]);
    expect(compared.state.kind === 'changed' && compared.state.parts).toEqual([
      { kind: 'same', text: 'The minister ' },
      { kind: 'source', text: 'said ' },
      { kind: 'note', text: 'promised ' },
      { kind: 'same', text: 'that ' },
      { kind: 'source', text: '“' },
      { kind: 'same', text: 'safe havens ' },
      { kind: 'source', text: '” ' },
      { kind: 'same', text: 'would ' },
      { kind: 'note', text: 'all ' },
      { kind: 'same', text: 'be closed by ' },
      { kind: 'source', text: 'June' },
      { kind: 'note', text: 'July' },
      { kind: 'same', text: '.' },
    ]);
  });

  test('are looked for in the paragraph named before all others', () => {
    const third = rangeOf(paragraphs[2] ?? '');
    expect(passage(compare('safe', third))).toBe('safe');
    expect(compare('safe', third).at?.start).toBeGreaterThan(third.start);
    expect(passage(compare('The minister said', third))).toBe('The minister said');
  });

  test('have nothing to do with each other', () => {
    expect(compare('Rain fell on the quay all through the night of the storm.')).toMatchObject({
      state: { kind: 'gone' },
      at: null,
    });
    expect(compare('***').state.kind).toBe('gone');
  });

  test('any run of words of a text is found in it, however it is broken and quoted', () => {
    const word = fc.stringMatching(/^[a-zéß]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(' ', '\n', '\n\n', '  '),
        (words, from, length, gap) => {
          const source = words.join(' ');
          const start = from % words.length;
          const quoted = words.slice(start, start + 1 + (length % (words.length - start)));
          const compared = compareQuotation(quoted.join(gap), { text: source, words: wordsOf(source) }, null);
          expect(compared.state.kind).toBe('verbatim');
          const { start: at, end } = compared.at ?? { start: 0, end: 0 };
          expect(source.slice(at, end)).toBe(quoted.join(' '));
        },
      ),
      { seed: 20261125, numRuns: 500 },
    );
  });
});
