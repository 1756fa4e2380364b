import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { alignChunks } from '../../../main/annotations/anchoring/alignChunks';
import { currentText, type CurrentText } from '../../../main/annotations/anchoring/currentText';
import { lettersBefore } from '../../../main/annotations/anchoring/letters';
import { chunkStarts, outlineFromText, outlineToText } from '../../../main/annotations/anchoring/outline';
import { passageAt } from '../../../main/annotations/anchoring/passageAt';
import { reanchorer } from '../../../main/annotations/anchoring/reanchor';
import { codePointsBefore, offsetOfCodePoint } from '../../../main/annotations/codePoints';

function current(now: string): CurrentText {
  return currentText(now, createHash('sha256').update(now).digest('hex'));
}

/** What `[marked]` in an old text becomes in a new one; null where it is not found. */
function becomes(old: string, now: string): string | null {
  const [start, end] = [old.indexOf('['), old.indexOf(']') - 1];
  const was = current(old.replace(/[[\]]/g, ''));
  const place = { start: lettersBefore(was.letters, start), end: lettersBefore(was.letters, end) };
  const find = reanchorer(current(now), was.outline);
  const found = find(passageAt(was.text, was.textSha256, start, end), place);
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

  test('is not found where other words have taken its place that begin or end alike', () => {
    const old = text(
      first,
      'They lent [two billion] marks over ten years, of which one billion marks are left.',
      third,
    );
    expect(becomes(old, text(first, 'They lent two billion marks are left.', third))).toBeNull();
    const apart =
      'The first of them closed [in May.\n\nThe panel] heard of it in June, from a clerk in the yard.';
    const other = 'The panel sat for nine days before it gave its opinion on the matter.';
    expect(
      becomes(text(first, apart, third, other), text(first, 'The first of them closed in May.', other)),
    ).toBeNull();
  });

  test('is found in a script of its own, and where only its letters can be told', () => {
    const old = text(
      first,
      'Он сказал, что [латунные часы] давно отставали, и никто этого не записал.',
      third,
    );
    const now = text(
      'Новый абзац.',
      first,
      'Он сказал, что латунные\nчасы давно отставали, и никто этого не записал.',
      third,
    );
    expect(becomes(old, now)).toBe(now.replace('латунные\nчасы', '[латунные\nчасы]'));
    const name = 'The house in [東京] was sold in the spring, for less than it had cost them.';
    const later = text('New.', first, name.replace(/[[\]]/g, ''));
    expect(becomes(text(first, name), later)).toBe(later.replace('東京', '[東京]'));
  });

  test('is not found within another word', () => {
    const old = text(first, 'It was [art] of a kind, they said.', third);
    expect(becomes(old, text(first, 'It was a party of a kind, they said.', third))).toBeNull();
  });
});

test('chunks are told to be the ones of old', () => {
  const align = (old: readonly number[], now: readonly number[]) => [
    ...alignChunks(Uint32Array.from(old), Uint32Array.from(now)),
  ];
  expect(align([1, 2, 3], [9, 1, 2, 8, 3])).toEqual([1, 2, 4]);
  expect(align([1, 2, 3], [2, 1, 2, 3])).toEqual([1, 2, 3]);
  expect(align([1, 2, 3], [1, 2, 2, 3])).toEqual([0, 1, 3]);
  expect(align([1, 2, 3], [1, 7, 3])).toEqual([0, -1, 2]);
  expect(align([1, 2, 3, 4], [3, 4, 1, 2])).toHaveLength(4);
});

test('a text is cut alike beyond a change', () => {
  const old = current(text(first, second, third)).outline;
  const now = current(text(first.replace('two clocks', 'one clock'), second, third)).outline;
  expect(now.slice(-6)).toEqual(old.slice(-6));
  expect(chunkStarts(old).at(-1)).toBe(text(first, second, third).replace(/[^0-9A-Za-z]/g, '').length);
});

test('outlines and positions come back as they were written', () => {
  const { outline } = current(text(first, second, third));
  expect(outlineFromText(outlineToText(outline))).toEqual(outline);
  const emoji = 'a🙂b🙂c';
  for (const offset of [0, 1, 3, 4, 6, 7]) {
    expect(offsetOfCodePoint(emoji, codePointsBefore(emoji, offset))).toBe(offset);
  }
  expect(codePointsBefore(emoji, 7)).toBe(5);
});
