import { describe, expect, it } from 'vitest';
import { findSource } from '../../../renderer/reader/findSource';

function sourceOf(lines: readonly string[], last: number): ReturnType<typeof findSource> {
  return findSource((n) => lines[n] ?? null, 0, last);
}

describe('findSource', () => {
  it('takes the link alone in the last line of the quote, and leaves that line out of what is quoted', () => {
    expect(sourceOf(['> Two *words*.', '>', '> — [[@halvern2019#p1|Light]]'], 2)).toEqual({
      line: 2,
      from: 2,
      written: '@halvern2019#p1',
      quote: 'Two *words*.',
    });
  });

  it('takes the link in the first line below the quote, with at most one empty line between', () => {
    const found = { written: '@halvern2019', quote: 'One.\nTwo.', from: 0 };
    expect(sourceOf(['> One.', '> Two.', '', '([[@halvern2019]])', ''], 1)).toEqual({ ...found, line: 3 });
    expect(sourceOf(['> One.', '> Two.', '', '', '[[@halvern2019]]'], 1)).toBeNull();
  });

  it('takes no link of a sentence, of a note, or of an embed', () => {
    expect(sourceOf(['> One.', 'See [[@halvern2019]].'], 0)).toBeNull();
    expect(sourceOf(['> One.', '> [[Slow clocks]]'], 1)).toBeNull();
    expect(sourceOf(['> One.', '', '![[@halvern2019]]'], 0)).toBeNull();
  });
});
