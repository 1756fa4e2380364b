import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { alignParagraphs } from '../../../main/annotations/anchoring/alignParagraphs';
import { outlineFromText, outlineOf, outlineToText } from '../../../main/annotations/anchoring/outline';
import { passageAt } from '../../../main/annotations/anchoring/passageAt';
import { reanchorer } from '../../../main/annotations/anchoring/reanchor';
import { codePointsBefore, offsetOfCodePoint } from '../../../main/annotations/codePoints';
import { paragraphsOf } from '../../../main/library';

/** What `[marked]` in an old text becomes in a new one; null where it is not found. */
function becomes(old: string, now: string): string | null {
  const [start, end] = [old.indexOf('['), old.indexOf(']') - 1];
  const text = old.replace(/[[\]]/g, '');
  const sha = createHash('sha256').update(text).digest('hex');
  const paragraph = paragraphsOf(text).filter((part) => part.start <= start).length;
  const find = reanchorer(
    { text: now, paragraphs: paragraphsOf(now), outline: outlineOf(now) },
    outlineOf(text),
  );
  const found = find(passageAt(text, sha, start, end), paragraph);
  return found === null
    ? null
    : `${now.slice(0, found.start)}[${now.slice(found.start, found.end)}]${now.slice(found.end)}`;
}

const first = 'The night ferry carried two clocks on her bridge.';
const second = 'Second mate Odo Marrek told the panel that the brass clock had been losing time.';
const third = 'The harbour office has held since March that the last call reached it at 23:40.';
const text = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');

describe('a passage in a text that has changed', () => {
  const marked = second.replace('the brass clock', '[the brass clock]');

  test('is found where it moved to with its paragraph', () => {
    const now = text(first, 'Something new came before it.', second, third);
    expect(becomes(text(first, marked, third), now)).toBe(
      now.replace('the brass clock', '[the brass clock]'),
    );
  });

  test('is found re-wrapped, re-quoted and in another encoding, with its quotation marks', () => {
    const old = text(first, 'He said: [“Nobody wrote it down because everybody knew.”] It was so.', third);
    const now = text(first, 'He said: "Nobody wrote it\ndown because everybody knew." It was so.', third);
    expect(becomes(old, now)).toContain('["Nobody wrote it\ndown because everybody knew."]');
    const mojibake = text(
      first,
      'He said: â€œNobody wrote it down because everybody knew.â€ It was so.',
      third,
    );
    expect(becomes(old, mojibake)).toContain('[â€œNobody wrote it down because everybody knew.â€]');
  });

  test('is told from a copy of its paragraph', () => {
    const now = text(second, first, second, third);
    expect(becomes(text(first, marked, third), now)).toBe(text(second, first, marked, third));
  });

  test('is not found where nobody can say which of two copies it is', () => {
    expect(becomes(text(first, marked, third), text(first, second, 'New.', second, third))).toBeNull();
  });

  test('is not found where its paragraph is gone, though the same words stand elsewhere', () => {
    const other = 'She wound the brass clock every Monday.';
    expect(becomes(text(first, marked, third, other), text(first, third, other))).toBeNull();
  });

  test('is not found where its own words have changed', () => {
    const now = text(first, second.replace('brass', 'copper'), third);
    expect(becomes(text(first, marked, third), now)).toBeNull();
  });

  test('is not found within another word', () => {
    const old = text(first, 'It was [art] of a kind, they said.', third);
    expect(becomes(old, text(first, 'It was a party of a kind, they said.', third))).toBeNull();
  });
});

test('paragraphs are told to be the ones of old', () => {
  expect([...alignParagraphs([1, 2, 3], [9, 1, 2, 8, 3])]).toEqual([1, 2, 4]);
  expect([...alignParagraphs([1, 2, 3], [2, 1, 2, 3])]).toEqual([1, 2, 3]);
  expect([...alignParagraphs([1, 2, 3], [1, 2, 9, 2, 3])]).toEqual([0, -2, 4]);
  expect([...alignParagraphs([1, 2, 3], [1, 2, 2, 3])]).toEqual([0, 1, 3]);
  expect([...alignParagraphs([1, 2, 3], [1, 7, 3])]).toEqual([0, -1, 2]);
});

test('outlines and positions come back as they were written', () => {
  const outline = outlineOf(text(first, second, third));
  expect(outlineFromText(outlineToText(outline))).toEqual(outline);
  const emoji = 'a🙂b🙂c';
  for (const offset of [0, 1, 3, 4, 6, 7]) {
    expect(offsetOfCodePoint(emoji, codePointsBefore(emoji, offset))).toBe(offset);
  }
  expect(codePointsBefore(emoji, 7)).toBe(5);
});
