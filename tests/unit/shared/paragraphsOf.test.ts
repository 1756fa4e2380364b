import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../../preload/shared/paragraphsOf';

const texts = (text: string): readonly string[] =>
  paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

describe('the paragraphs of a text', () => {
  test('stand between blank lines, and are numbered from 1', () => {
    const text = '\n# Title\n\nOne line\nand another.\n\n\n   \n\n— An end\n';
    expect(texts(text)).toEqual(['# Title', 'One line\nand another.', '— An end']);
    expect(paragraphsOf(text).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test('are what is left when runs of line ends are taken out, whatever the text', () => {
    const pieces = fc.constantFrom('\n', '\n\n', ' ', 'a', 'é', '\u00a0', '\u0001', '*');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 16 }), (parts) => {
        const text = parts.join('');
        const expected = text.match(/[^\n]+(?:\n[^\n]+)*/g) ?? [];
        expect(texts(text)).toEqual(expected.filter((block) => block.trim() !== ''));
      }),
    );
  });
});
