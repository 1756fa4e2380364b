import { describe, expect, test } from 'vitest';
import type { Article } from '../../../preload/contract/article';
import { citationStyles, type CitationStyleId } from '../../../preload/contract/citations';
import { cslItemOf, markdownOf, styles } from '../../../main/citations';
import { anArticle } from '../../support/anArticle';

/** Italics between asterisks, as Markdown has them. */
function reference(style: CitationStyleId, fields: Partial<Article>): string {
  return markdownOf(styles[style].reference(cslItemOf(anArticle(fields))));
}

function citation(style: CitationStyleId, fields: Partial<Article>, paragraph: number | null = null): string {
  const at = paragraph === null ? null : { paragraph };
  return markdownOf(styles[style].citation(cslItemOf(anArticle(fields)), at));
}

const news: Partial<Article> = { type: 'news', author: 'Jane Doe', source: 'Kestrel Wire', place: 'Kabul' };
const web: Partial<Article> = {
  type: 'web',
  source: 'Harbour Notes',
  url: 'https://example.org/a',
  title: 'Slow clocks',
};
const report: Partial<Article> = {
  type: 'report',
  title: 'The state of the wells',
  author: 'Ministry of Water',
  source: 'State Press',
  place: 'Castrel',
};
const undated: Partial<Article> = { ...web, date: null };

describe('Chicago, notes and bibliography', () => {
  test.each<[string, Partial<Article>, string]>([
    ['news', news, 'Doe, Jane. “Safe havens to close.” *Kestrel Wire*, July 9, 2021.'],
    [
      'two authors',
      { ...news, author: 'Jane Doe and John Smith' },
      'Doe, Jane, and John Smith. “Safe havens to close.” *Kestrel Wire*, July 9, 2021.',
    ],
    [
      'three authors',
      { ...news, author: 'Jane Doe, John Smith and Ann Lee' },
      'Doe, Jane, John Smith, and Ann Lee. “Safe havens to close.” *Kestrel Wire*, July 9, 2021.',
    ],
    [
      'eleven authors',
      {
        ...news,
        author: 'A One; B Two; C Three; D Four; E Five; F Six; G Seven; H Eight; I Nine; J Ten; K Eleven',
      },
      'One, A, B Two, C Three, D Four, E Five, F Six, G Seven, et al. “Safe havens to close.” *Kestrel Wire*, July 9, 2021.',
    ],
    ['no author', { ...news, author: null }, '“Safe havens to close.” *Kestrel Wire*, July 9, 2021.'],
    ['no paper', { ...news, source: null }, 'Doe, Jane. “Safe havens to close.” Kabul, July 9, 2021.'],
    [
      'a month',
      { ...news, date: '2021-07' },
      'Doe, Jane. “Safe havens to close.” *Kestrel Wire*, July 2021.',
    ],
    ['a year', { ...news, date: '2021' }, 'Doe, Jane. “Safe havens to close.” *Kestrel Wire*, 2021.'],
    ['no date', { ...news, date: null }, 'Doe, Jane. “Safe havens to close.” *Kestrel Wire*, n.d.'],
    [
      'a question',
      { ...news, title: 'Who closed the havens?' },
      'Doe, Jane. “Who closed the havens?” *Kestrel Wire*, July 9, 2021.',
    ],
    [
      'a quotation in the title',
      { ...news, title: '“Safe havens” to close' },
      'Doe, Jane. “‘Safe havens’ to close.” *Kestrel Wire*, July 9, 2021.',
    ],
    [
      'a quotation that ends the title',
      { ...news, title: 'Slow Clocks and the "Long Now"' },
      'Doe, Jane. “Slow Clocks and the ‘Long Now.’” *Kestrel Wire*, July 9, 2021.',
    ],
    [
      'a question that ends the title within a quotation',
      { ...news, title: 'Pilots ask “Who pays?”' },
      'Doe, Jane. “Pilots ask ‘Who pays?’” *Kestrel Wire*, July 9, 2021.',
    ],
    [
      'an apostrophe that ends the title',
      { ...news, title: 'A house of the pilots’' },
      'Doe, Jane. “A house of the pilots’.” *Kestrel Wire*, July 9, 2021.',
    ],
    [
      'a book whose title ends in a quotation',
      { ...report, type: 'book', author: 'Jane Doe', title: 'The "Long Now"' },
      'Doe, Jane. *The “Long Now.”* Castrel: State Press, 2021.',
    ],
    ['a web page', web, '“Slow clocks.” Harbour Notes. July 9, 2021. https://example.org/a.'],
    [
      'a web page without a date',
      undated,
      '“Slow clocks.” Harbour Notes. Accessed November 20, 2026. https://example.org/a.',
    ],
    ['a report', report, 'Ministry of Water. *The state of the wells*. Castrel: State Press, 2021.'],
    [
      'a book without a date',
      { ...report, type: 'book', author: 'Doe, Jane', date: null },
      'Doe, Jane. *The state of the wells*. Castrel: State Press, n.d.',
    ],
  ])('lists %s', (_what, fields, expected) => {
    expect(reference('chicago', fields)).toBe(expected);
  });

  test.each<[string, Partial<Article>, number | null, string]>([
    ['news', news, 4, 'Jane Doe, “Safe havens to close,” *Kestrel Wire*, July 9, 2021, para. 4.'],
    ['a question', { ...news, title: 'Who?' }, null, 'Jane Doe, “Who?,” *Kestrel Wire*, July 9, 2021.'],
    [
      'a quotation that ends the title',
      { ...news, title: 'The "Long Now"' },
      null,
      'Jane Doe, “The ‘Long Now,’” *Kestrel Wire*, July 9, 2021.',
    ],
    [
      'four authors',
      { ...news, author: 'A One; B Two; C Three; D Four' },
      null,
      'A One et al., “Safe havens to close,” *Kestrel Wire*, July 9, 2021.',
    ],
    ['a web page', web, 2, '“Slow clocks,” Harbour Notes, July 9, 2021, para. 2, https://example.org/a.'],
    [
      'a report',
      report,
      3,
      'Ministry of Water, *The state of the wells* (Castrel: State Press, 2021), para. 3.',
    ],
  ])('notes %s', (_what, fields, paragraph, expected) => {
    expect(citation('chicago', fields, paragraph)).toBe(expected);
  });
});

describe('APA', () => {
  test.each<[string, Partial<Article>, string]>([
    ['news', news, 'Doe, J. (2021, July 9). Safe havens to close. *Kestrel Wire*.'],
    [
      'two authors',
      { ...news, author: 'Jane Mary Doe and Jean-Paul Smith' },
      'Doe, J. M., & Smith, J.-P. (2021, July 9). Safe havens to close. *Kestrel Wire*.',
    ],
    [
      'twenty-two authors',
      { ...news, author: Array.from({ length: 22 }, (_, at) => `N${String(at)}, A`).join('; ') },
      `${Array.from({ length: 19 }, (_, at) => `N${String(at)}, A.`).join(', ')}, . . . N21, A. (2021, July 9). Safe havens to close. *Kestrel Wire*.`,
    ],
    ['no author', { ...news, author: null }, 'Safe havens to close. (2021, July 9). *Kestrel Wire*.'],
    [
      'an agency',
      { ...news, author: 'Reuters' },
      'Reuters. (2021, July 9). Safe havens to close. *Kestrel Wire*.',
    ],
    ['a month', { ...news, date: '2021-07' }, 'Doe, J. (2021, July). Safe havens to close. *Kestrel Wire*.'],
    ['no date', { ...news, date: null }, 'Doe, J. (n.d.). Safe havens to close. *Kestrel Wire*.'],
    [
      'quotation marks as typed',
      { ...news, title: 'Officials deny "safe havens"' },
      'Doe, J. (2021, July 9). Officials deny “safe havens.” *Kestrel Wire*.',
    ],
    [
      'an author that publishes',
      { ...report, author: 'State Press' },
      'State Press. (2021, July 9). *The state of the wells*.',
    ],
    ['a question', { ...news, title: 'Who?' }, 'Doe, J. (2021, July 9). Who? *Kestrel Wire*.'],
    ['a web page', web, '*Slow clocks*. (2021, July 9). Harbour Notes. https://example.org/a'],
    [
      'a web page without a date',
      undated,
      '*Slow clocks*. (n.d.). Harbour Notes. Retrieved November 20, 2026, from https://example.org/a',
    ],
    ['a report', report, 'Ministry of Water. (2021, July 9). *The state of the wells*. State Press.'],
    [
      'a book',
      { ...report, type: 'book' },
      'Ministry of Water. (2021). *The state of the wells*. State Press.',
    ],
  ])('lists %s', (_what, fields, expected) => {
    expect(reference('apa', fields)).toBe(expected);
  });

  test.each<[string, Partial<Article>, number | null, string]>([
    ['one author', news, 4, '(Doe, 2021, para. 4)'],
    ['two authors', { ...news, author: 'Jane Doe and John Smith' }, null, '(Doe & Smith, 2021)'],
    ['three authors', { ...news, author: 'Jane Doe, John Smith, Ann Lee' }, null, '(Doe et al., 2021)'],
    ['no author', { ...news, author: null }, null, '(“Safe havens to close,” 2021)'],
    ['no author of a page, and no date', undated, null, '(*Slow clocks*, n.d.)'],
    [
      'a quotation that would be cut',
      { ...news, author: null, title: 'Clocks and the slow “Long Now” at sea' },
      null,
      '(“Clocks and the slow ‘Long Now,’” 2021)',
    ],
    [
      'an abbreviation',
      { ...news, author: null, title: 'The U.S. leaves: what now' },
      null,
      '(“The U.S. leaves,” 2021)',
    ],
  ])('cites %s', (_what, fields, paragraph, expected) => {
    expect(citation('apa', fields, paragraph)).toBe(expected);
  });
});

describe('MLA', () => {
  test.each<[string, Partial<Article>, string]>([
    ['news', news, 'Doe, Jane. “Safe havens to close.” *Kestrel Wire*, 9 July 2021.'],
    [
      'two authors',
      { ...news, author: 'Jane Doe and John Smith' },
      'Doe, Jane, and John Smith. “Safe havens to close.” *Kestrel Wire*, 9 July 2021.',
    ],
    [
      'three authors',
      { ...news, author: 'Jane Doe, John Smith, Ann Lee' },
      'Doe, Jane, et al. “Safe havens to close.” *Kestrel Wire*, 9 July 2021.',
    ],
    ['no author', { ...news, author: null }, '“Safe havens to close.” *Kestrel Wire*, 9 July 2021.'],
    [
      'September',
      { ...news, date: '2021-09-02' },
      'Doe, Jane. “Safe havens to close.” *Kestrel Wire*, 2 Sept. 2021.',
    ],
    [
      'a month',
      { ...news, date: '2021-01' },
      'Doe, Jane. “Safe havens to close.” *Kestrel Wire*, Jan. 2021.',
    ],
    ['a question', { ...news, title: 'Who?' }, 'Doe, Jane. “Who?” *Kestrel Wire*, 9 July 2021.'],
    ['a web page', web, '“Slow clocks.” *Harbour Notes*, 9 July 2021, example.org/a.'],
    ['no date', undated, '“Slow clocks.” *Harbour Notes*, example.org/a. Accessed 20 Nov. 2026.'],
    ['a report', report, 'Ministry of Water. *The state of the wells*. State Press, 9 July 2021.'],
    [
      'a book',
      { ...report, type: 'book' },
      'Ministry of Water. *The state of the wells*. State Press, 2021.',
    ],
    [
      'an author that publishes',
      { ...report, author: 'State Press' },
      '*The state of the wells*. State Press, 9 July 2021.',
    ],
  ])('lists %s', (_what, fields, expected) => {
    expect(reference('mla', fields)).toBe(expected);
  });

  test.each<[string, Partial<Article>, number | null, string]>([
    ['one author', news, 4, '(Doe, par. 4)'],
    ['two authors', { ...news, author: 'Jane Doe and John Smith' }, null, '(Doe and Smith)'],
    ['three authors', { ...news, author: 'Jane Doe, John Smith, Ann Lee' }, 1, '(Doe et al., par. 1)'],
    ['no author', { ...news, author: null }, 4, '(“Safe havens to close,” par. 4)'],
    [
      'a title that begins with an article',
      { ...news, author: null, title: 'The quiet "Long Now" of clocks at sea' },
      null,
      '(“quiet ‘Long Now’ of clocks”)',
    ],
    ['an author that publishes', { ...report, author: 'State Press' }, null, '(*state of the wells*)'],
  ])('cites %s', (_what, fields, paragraph, expected) => {
    expect(citation('mla', fields, paragraph)).toBe(expected);
  });
});

test.each(citationStyles)('%s never doubles a mark nor leaves a gap, whatever an article lacks', (style) => {
  const optional = ['author', 'source', 'place', 'date', 'url'] as const;
  for (const type of ['news', 'web', 'report', 'book'] as const) {
    for (let lacks = 0; lacks < 2 ** optional.length; lacks++) {
      const whole = {
        author: 'Jane Doe',
        source: 'The Wire',
        place: 'Oslo',
        date: '2021',
        url: 'https://a.example',
      };
      const without = optional.filter((_, at) => (lacks >> at) % 2 === 1).map((field) => [field, null]);
      const fields: Partial<Article> = {
        type,
        ...whole,
        ...(Object.fromEntries(without) as Partial<Article>),
      };
      for (const text of [reference(style, fields), citation(style, fields, 3)]) {
        expect(text).not.toMatch(/\.\.|,,|, ?\.|\s\s|\(\s|\s\)|\(, |^[\s.,]|\s$|[“(]$/);
      }
    }
  }
});
