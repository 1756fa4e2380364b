import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../../main/quotations';

/** What is quoted and from where, as short as can be. */
function found(markdown: string): readonly string[] {
  return findQuotations(markdown).map(({ text, link }) => `${text} <${link}>`);
}

describe('block quotations with a source', () => {
  test.each([
    ['> Words.\n>\n> — Kabul, 9 July 2021, [[@kabul#a-8f3a]]', 'Words. <@kabul#a-8f3a>'],
    ['> Words\n> go on.\n> [[@kabul#p4|Kabul]]', 'Words\ngo on. <@kabul#p4>'],
    ['> Words.\n>\n> The title of the story [[@kabul#p4]]', 'Words. <@kabul#p4>'],
    ['> Words. [[@kabul#p4]]', 'Words. <@kabul#p4>'],
    ['> Words ([[@kabul#p4]])', 'Words <@kabul#p4>'],
    ['> Words — [[@kabul]]', 'Words <@kabul>'],
    ['> Words.\n\n[[@kabul#p2]]', 'Words. <@kabul#p2>'],
    ['> Words.\n\n— the wire, [[@kabul#p2]]', 'Words. <@kabul#p2>'],
    ['As the wire ([[@kabul#p2]]) put it:\n\n> Words.', 'Words. <@kabul#p2>'],
    ['> One.\n>\n> Two.\n>\n> [[@kabul#p2]]', 'One.\n\nTwo. <@kabul#p2>'],
  ])('%j', (markdown, expected) => {
    expect(found(markdown)).toEqual([expected]);
  });

  test.each([
    ['> Words without a source.'],
    ['Words with a link [[@kabul]].'],
    ['> Words.\n\nAnother paragraph says more on [[@kabul]].'],
    ['> [[@kabul]]'],
    ['```\n> Words. [[@kabul]]\n```'],
    ['> Words [[A note]]'],
    ['> ![[@kabul#p2]]'],
  ])('nothing in %j', (markdown) => {
    expect(found(markdown)).toEqual([]);
  });

  test('ranges cover the quotation with its source line', () => {
    const note = 'Before.\n\n> One.\n> [[@a]]\n\nBetween.\n\n> Two.\n\n[[@b#p1]]\n\nAfter.';
    expect(findQuotations(note).map(({ start, end }) => note.slice(start, end))).toEqual([
      '> One.\n> [[@a]]',
      '> Two.\n\n[[@b#p1]]',
    ]);
  });
});
