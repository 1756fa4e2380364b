import { describe, expect, it } from 'vitest';
import { countedOutline, outlineOf } from '../../../preload/shared/markdown';

describe('the outline of a Markdown text', () => {
  it('has the headings with their levels and places, and none of what stands in code', () => {
    const text = '# One #\n\n```\n# no heading\n```\n#not one either\n\n### Three  \nend\n## Two';
    expect(outlineOf(text)).toEqual([
      { level: 1, text: 'One', start: 0 },
      { level: 3, text: 'Three', start: text.indexOf('###') },
      { level: 2, text: 'Two', start: text.indexOf('## Two') },
    ]);
  });

  it('is empty where nothing is written', () => {
    expect(outlineOf('')).toEqual([]);
    expect(countedOutline('\n\n')).toEqual([]);
  });

  it('counts what stands under each heading, in any script, and neither marks nor the heading itself', () => {
    const text =
      '## One two\n\nThe *clock*\u00a0gained — eleven\tminutes.\n- [ ] 3\n# Два\nпять слов 五 👩‍🚀\n# Last';
    expect(countedOutline(text).map(({ words }) => words)).toEqual([6, 3, 0]);
  });
});
