import { describe, expect, test } from 'vitest';
import { readByline } from '../../../main/importing/text/byline';
import { readDateline } from '../../../main/importing/text/dateline';
import { paragraphBlocks } from '../../../main/importing/text/paragraphBlocks';
import { readPlainText } from '../../../main/importing/text/readPlainText';
import { titleFromText } from '../../../main/importing/text/title';
import { readDate } from '../../../preload/shared/dates';

describe('a dateline', () => {
  test.each([
    [' date 2021-07-09 Washington :\n\nText', 'Washington', '2021-07-09', null],
    ['WASHINGTON, July 9, 2021 (AP) — Text', 'Washington', '2021-07-09', 'AP'],
    ['NEW YORK, March 3, 1987 (Reuters) - Text', 'New York', '1987-03-03', 'Reuters'],
    ['ROCHESTER, N.Y., Feb 26, 1987 — Text', 'Rochester, N.Y.', '1987-02-26', null],
    ['VANCOUVER, British Columbia, Feb. 26, 1987 - Text', 'Vancouver, British Columbia', '1987-02-26', null],
    ['ST. LOUIS, MO., March 3, 1987 (Reuters) - Text', 'St. Louis, Mo.', '1987-03-03', 'Reuters'],
    ['AMSTERDAM, 2 March 1987 — Text', 'Amsterdam', '1987-03-02', null],
    ['PARIS (AFP) – Text', 'Paris', null, 'AFP'],
    ['LISBON, July 9 (AP) — Text', 'Lisbon', null, 'AP'],
  ])('%j', (text, place, date, source) => {
    expect(readDateline(text)).toMatchObject({ place, date, source });
  });

  test('without a year leaves the date out and says so', () => {
    expect(readDateline('LISBON, July 9 (AP) — Text')?.remark).toContain('without a year');
  });

  test.each([
    'The council met on July 9, 2021 - and went home.',
    'He was born in Lisbon on March 3, 1987 - a Tuesday.',
    'A sentence (with brackets) — and a dash.',
    'Kirby said - as ever - nothing.',
  ])('is not seen in a sentence: %j', (text) => {
    expect(readDateline(text)).toBeNull();
  });
});

describe('a date', () => {
  test.each([
    ['2021-07-09', '2021-07-09'],
    ['2021-07-09T12:00:00Z', '2021-07-09'],
    ['July 9, 2021', '2021-07-09'],
    ['Friday, 9 July 2021', '2021-07-09'],
    ['Fri, 09 Jul 2021 10:00:00 +0100', '2021-07-09'],
    ['July 2021', '2021-07'],
    ['2021', '2021'],
    ['9.7.2021', '2021-07-09'],
    ['13/07/2021', '2021-07-13'],
    ['07/13/2021', '2021-07-13'],
    ['march on', null],
  ])('%s is %s', (written, date) => {
    expect(readDate(written).date).toBe(date);
  });

  test('that could be two is none, and both are shown; one that does not exist is none', () => {
    expect(readDate('03/04/2021')).toEqual({
      date: null,
      remark: expect.stringMatching(/2021-04-03 or 2021-03-04/) as string,
    });
    expect(readDate('31 February 2021')).toMatchObject({
      date: null,
      remark: expect.stringContaining('does not exist') as string,
    });
  });
});

describe('plain text', () => {
  test('gives its head and keeps its paragraphs', () => {
    const text =
      'Silo crews return\n\nBy Jane Roe\n\nPublished: 24 June 2019\n\nCASTREL (Kestrel Wire) — Night shifts stay.\n\nBread follows.';
    const { title, author, date, place, source, paragraphs } = readPlainText(text);
    expect([title, author, date, place, source].map((field) => field?.value)).toEqual([
      'Silo crews return',
      'Jane Roe',
      '2019-06-24',
      'Castrel',
      'Kestrel Wire',
    ]);
    expect(paragraphs).toEqual(['Night shifts stay.', 'Bread follows.']);
  });

  test('joins lines that were wrapped, and leaves verse and lists alone', () => {
    const wrapped =
      'A line that was wrapped at a width of some sixty characters by\na program that is long gone and cannot be asked about it now.';
    expect(paragraphBlocks(`${wrapped}\n\nShort lines\nof verse`)).toEqual([
      wrapped.replace('\n', ' '),
      'Short lines\nof verse',
    ]);
  });

  test('is titled by its first sentence, cut at a word without a dangling end', () => {
    expect(titleFromText('Mr. J. Smith went home. Then he slept.')).toBe('Mr. J. Smith went home');
    const long = titleFromText(
      `${'The council of the port has been in long talks with the pilots of it, '.repeat(3)}it said.`,
    );
    expect(long.length).toBeLessThanOrEqual(110);
    expect(long).not.toMatch(/[\s,;:]$|\b(?:the|of|in|with)$/);
  });

  test.each([
    ['By Jane Roe', 'Jane Roe'],
    ['BY JANE ROE AND JOHN DOE', 'Jane Roe And John Doe'],
    ['By the time it was over', null],
    ['By contrast, prices fell.', null],
  ])('byline %j is %s', (line, author) => {
    expect(readByline(line)).toBe(author);
  });
});
