import { expect, test } from 'vitest';
import { lettersOf, placeOfLetters } from '../../../renderer/reader/letters';

test('letters are those of a text whatever its lines, hyphens and ligatures, each with its place', () => {
  const text = 'The ﬁsh-\n  ers’ QUAY, 1921.';
  const { letters, offsets } = lettersOf(text);
  expect(letters).toBe('thefishersquay1921');
  expect(offsets[letters.indexOf('quay')]).toBe(text.indexOf('QUAY'));
  expect(lettersOf('The fish\u00aders’ quay, 1921').letters).toBe(letters);
});

test('a passage is found where it stands once, or once with what is round it, and else not at all', () => {
  const text = 'onequayisquietthenanotherquayisloud';
  const none = { before: '', behind: '' };
  expect(placeOfLetters(text, 'isquiet', none)).toBe(text.indexOf('isquiet'));
  expect(placeOfLetters(text, 'quayis', none)).toBeNull();
  expect(placeOfLetters(text, 'quayis', { before: 'another', behind: 'loud' })).toBe(
    text.lastIndexOf('quayis'),
  );
  expect(placeOfLetters(text, 'quayis', { before: 'nowhere', behind: '' })).toBeNull();
  expect(placeOfLetters(text, '', none)).toBeNull();
});
