import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldDiacritics, trimWord } from '../../../../main/search/analysis/foldToken';
import { alternativeForms, innerWords } from '../../../../main/search/analysis/alternativeForms';

const words = fc.string({ unit: fc.constantFrom(...Array.from("abzAZ09.'-_,@:&%$ \t")), maxLength: 12 });

test('words of ASCII have the parts that the classes of all scripts find in them', () => {
  fc.assert(
    fc.property(words, (word) => {
      expect(trimWord(word)).toBe(word.replace(/^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu, ''));
      expect(foldDiacritics(word)).toBe(word.normalize('NFKD').toLowerCase().replace(/\s+/g, ''));
      const isInitials = /^\p{L}(?:\.\p{L})+$/u.test(word);
      const isPrefixed = /^\p{L}{1,2}'\p{L}{3,}$/u.test(word);
      expect(alternativeForms(word)).toEqual([
        word,
        ...(isInitials ? [word.replaceAll('.', '')] : []),
        ...(isPrefixed ? [word.replace("'", '')] : []),
      ]);
      const hasParts = !isInitials && /\p{L}[^\p{L}\p{N}\p{M}']+\p{L}/u.test(word);
      const parts = word.split(/[^\p{L}\p{N}\p{M}']+/u).filter((part) => part.length > 2);
      expect(innerWords(word)).toEqual(hasParts ? parts : []);
    }),
    { numRuns: 2000 },
  );
});
