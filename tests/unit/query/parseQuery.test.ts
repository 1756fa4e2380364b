import { describe, expect, it } from 'vitest';
import {
  colourQuery,
  complete,
  completionAt,
  explainQuery,
  parseQuery,
  withOnlyTerm,
  withoutTerm,
  withTerm,
} from '../../../preload/shared/query';

function explained(query: string): string {
  return explainQuery(parseQuery(query))
    .map(({ text, isStrong }) => (isStrong ? `*${text}*` : text))
    .join('');
}

function problems(query: string): readonly string[] {
  return parseQuery(query).problems.map(
    ({ start, end, message }) => `${query.slice(start, end)}: ${message}`,
  );
}

describe('a query in words', () => {
  it.each([
    ['taliban pakistan', '*taliban* and *pakistan*'],
    ['"safe havens" haven*', 'the exact phrase *safe havens* and a word beginning *haven*'],
    ['kirby NEAR/5 pakistan', '*kirby* within five words of *pakistan*'],
    ['talban~1', 'a word within one letter of *talban*'],
    ['(oil | gas) -tax', 'either *oil* or *gas*, without *tax*'],
    ['(oil | gas) war', '(either *oil* or *gas*) and *war*'],
    ['oil OR gas', 'either *oil* or *gas*'],
    ['+oil gas^2', '*oil*, ranked higher with *gas*, weighing 2 times'],
    ['title:(oil OR "last call")', 'either *oil* in the title or the exact phrase *last call* in the title'],
    ['place:Kabul tag:war is:unread', 'from *Kabul*, tagged *war*, *unread*'],
    ['NOT (a b)', 'without (*a* and *b*)'],
    ['date:2021-06..2021-08', 'dated *June 2021 to August 2021*'],
    ['before:2021-07', 'dated up to *30 June 2021*'],
    ['after:2021', 'dated from *1 January 2022* on'],
    ['in:trash lang:de', 'in *the trash*, in the language *de*'],
  ])('%s', (query, words) => {
    expect(explained(query)).toBe(words);
  });
});

describe('what cannot be taken as written', () => {
  it.each([
    ['sorce:harbour', 'sorce:harbour: There is no field “sorce”, so it is searched as plain words.'],
    ['date:2021-02-31', 'date:2021-02-31: February 2021 has 28 days, so it is searched as plain words.'],
    ['"safe havens', '"safe havens: The quotation mark is not closed; the phrase was taken to the end.'],
    ['(oil gas', '(: The bracket is not closed; it was taken to the end.'],
    ['oil) gas', '): This bracket closes nothing, so it is left out.'],
    ['oil~7', '~7: At most two letters may differ, so ~2 is taken.'],
    ['oil OR', 'OR: What comes after “OR” is not there yet, so it is left out.'],
    ['oil tag:', 'tag:: “tag:” has no value yet, so it is left out.'],
  ])('%s is said', (query, problem) => {
    expect(problems(query)).toEqual([problem]);
    expect(parseQuery(query).root).not.toBeNull();
  });

  it('is mended in one step', () => {
    expect(parseQuery('-sorce:harbour oil').problems[0]?.mend?.query).toBe('-source:harbour oil');
    expect(parseQuery('(oil ("gas').problems.map(({ mend }) => mend?.query)).toContain('(oil ("gas"))');
    expect(parseQuery('is:stared oil').problems[0]?.mend?.query).toBe('is:starred oil');
  });

  it.each([
    'http://example.com/a?b',
    '12:30',
    'profit - warning',
    'co-operation',
    "o'neill",
    'a:b',
    '…',
    '&',
  ])('%s is no mistake', (query) => {
    expect(problems(query).filter((problem) => !problem.includes('no field'))).toEqual([]);
  });
});

describe('colours', () => {
  it('tell fields, phrases, operators and what is not wanted', () => {
    const query = '"night crossing" harbour* NEAR/5 call place:Halvern -tag:opinion NOT dull';
    const shown = colourQuery(query).map(({ start, end, colour }) => `${colour} ${query.slice(start, end)}`);
    expect(shown).toEqual([
      'phrase "night crossing"',
      'operator *',
      'operator NEAR/5',
      'field place:',
      'negated -tag:opinion',
      'negated NOT',
      'negated dull',
    ]);
  });
});

describe('completion', () => {
  it('offers fields for the beginning of a word, and values behind a field', () => {
    expect(completionAt('oil pl', 6)).toMatchObject({ kind: 'field', typed: 'pl' });
    expect(completionAt('tag:"north s', 12)).toMatchObject({ kind: 'value', field: 'tag', typed: 'north s' });
    expect(completionAt('oil', 3)).toBeNull();
    expect(completionAt('', 0, true)).toMatchObject({ kind: 'field', typed: '' });
  });

  it('puts the choice in the place of what was typed', () => {
    const place = completionAt('oil tag:no gas', 10);
    expect(place && complete('oil tag:no gas', place, 'north sea')).toEqual({
      query: 'oil tag:"north sea" gas',
      caret: 20,
    });
    const field = completionAt('pl', 2);
    expect(field && complete('pl', field, 'place')).toEqual({ query: 'place:', caret: 6 });
  });
});

describe('narrowing', () => {
  it('keeps what was said, also where it is a choice', () => {
    expect(withTerm('oil OR gas', 'place:Kabul')).toBe('(oil OR gas) place:Kabul');
    expect(withoutTerm('(oil OR gas) place:Kabul', 'place:Kabul')).toBe('oil OR gas');
    expect(withTerm('"safe hav', 'date:2021')).toBe('"safe hav" date:2021');
    expect(withOnlyTerm('oil date:2019', 'date:2020')).toBe('oil date:2020');
  });
});
