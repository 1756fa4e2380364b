import { expect, test } from 'vitest';
import { footnotesOf } from '../../../renderer/reader/footnotes';
import { markdownParts } from '../../../renderer/reader/markdownParts';

test('footnotes are known by name, with their places and their text, over several paragraphs', () => {
  const text =
    'Open[^1] and shut[^b], open again[^1], and[^none].\n\n[^1]: So *the clerk*,\nin a letter.\n[^b]: First.\n\n    Then more.\n\nAfter.';
  const notes = footnotesOf(text);
  expect([...notes.keys()]).toEqual(['1', 'b']);
  const [first, second] = [notes.get('1'), notes.get('b')];
  expect(first).toMatchObject({ body: 'So *the clerk*,\nin a letter.', references: [4, 33] });
  expect(text.slice(first?.start, first?.end)).toBe('[^1]: So *the clerk*,\nin a letter.\n');
  expect(second?.body).toBe('First.\n\nThen more.');
  expect(text.slice(second?.end)).toBe('\nAfter.');
});

test('footnotes are no definitions of links that every part of a long text would need', () => {
  const paragraphs = Array.from({ length: 20 }, () => 'The register of the harbour names every ship.').join(
    '\n\n',
  );
  const [part] = markdownParts(`${paragraphs}\n\n[^1]: A note.\n\n[quay]: https://example.org/quay`, 100);
  expect(part?.definitions).toBe('[quay]: https://example.org/quay');
});
