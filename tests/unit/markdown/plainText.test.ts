import { expect, it } from 'vitest';
import { plainText } from '../../../preload/shared/markdown';

it('shows what links show, whatever their titles hold', () => {
  expect(plainText('See [[A \\[b\\] c]] and [[A \\[b\\]#D \\# e]].')).toBe('See A [b] c and A [b]#D # e.');
  expect(plainText('[[A \\[b\\]|the \\[b\\] | one]], ![[@key2020#p3]] and [[Plain|*so*]]')).toBe(
    'the [b] | one, @key2020#p3 and so',
  );
});

it('leaves what is no link as it was written', () => {
  expect(plainText('`a [[B]]` and [[#none]] and [c](https://d.example)')).toBe('a [[B]] and [[#none]] and c');
});
