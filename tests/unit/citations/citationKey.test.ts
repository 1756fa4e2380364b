import { describe, expect, test } from 'vitest';
import { citationKey, type CitationKeyParts } from '../../../main/citations';

const parts = (given: Partial<CitationKeyParts>): CitationKeyParts => ({
  title: '',
  date: null,
  place: null,
  author: null,
  source: null,
  ...given,
});
const free = (): boolean => false;

describe('a citation key', () => {
  test.each([
    [
      {
        place: 'Washington',
        date: '2021-07-09',
        title: 'The US has been in talks with Pakistan about havens',
      },
      'washington20210709pakistan',
    ],
    [{ place: 'São Paulo', date: '2019-06', title: 'Café prices fall' }, 'saopaulo201906prices'],
    [{ author: 'Jane Roe', date: '2020', title: 'SILO CREWS RETURN' }, 'roe2020return'],
    [{ source: 'Kestrel Wire', title: 'Bread' }, 'kestrelbread'],
    [{ title: '2021 in review' }, 'review'],
    [{ date: '2021-01-01', title: '東京' }, 'article20210101'],
  ])('%j → %s', (given, key) => {
    expect(citationKey(parts(given), free)).toBe(key);
  });

  test('that is taken gets a letter, then two', () => {
    const taken = new Set<string>();
    const keys = Array.from({ length: 30 }, () => {
      const key = citationKey(parts({ title: 'Bread' }), (candidate) => taken.has(candidate));
      taken.add(key);
      return key;
    });
    expect(taken.size).toBe(30);
    expect([keys[0], keys[1], keys[25], keys[26]]).toEqual(['bread', 'breadb', 'breadz', 'breadaa']);
  });
});
