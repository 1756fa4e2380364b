import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, test } from 'vitest';
import {
  indexPipeline,
  indexTerms,
  isSeparator,
  languageCode,
  phraseSlots,
  queryTerms,
  searchPipeline,
  termsOf,
  tokensOf,
} from '../../../../main/search/analysis';
import { separator } from '../../../../main/search/analysis/separators';

describe('terms of English words', () => {
  test.each([
    ['“havens,”', ['haven']],
    ['government’s', ['govern']],
    ["governments'", ['govern']],
    ['café', ['cafe']],
    ['CAFÉ', ['cafe']],
    ['Straße', ['strass']],
    ['co-operation', ['co', 'oper']],
    ['said—without', ['said', 'without']],
    ['U.S.', ['u.s', 'us']],
    ['O’Neill', ["o'neil", 'oneil']],
    ["don't", ["don't"]],
    ['B.B.C.', ['b.b.c', 'bbc']],
    ['£600m', ['600m']],
    ['2.5%', ['2.5']],
    ['1,000', ['1000']],
    ['1,000,000.5', ['1000000.5']],
    ['2004-12-31', ['2004', '12', '31']],
    ['12/31/2004', ['12', '31', '2004']],
    ['example.com', ['com', 'exampl', 'example.com']],
    ['AT&T', ['at&t']],
    ['C++', ['c']],
    ['12:30', ['12:30']],
    ['ﬁnance', ['financ']],
    ['ＡＢＣ', ['abc']],
    ['Łódź', ['lodz']],
    ['İstanbul', ['istanbul']],
    ['東京都', ['京都', '東京']],
    ['Москва', ['москва']],
    ['ёлка', ['елка']],
    ['й', ['й']],
    ['—', []],
    ['constructor', ['constructor']],
    ['__proto__', ['proto']],
  ])('%s', (written, terms) => {
    expect(termsOf(written, 'en')).toEqual(terms);
  });
});

describe('the same word in its forms', () => {
  test.each([
    ['fr', ['élection', 'élections', 'election', "l'élection"]],
    ['de', ['häuser', 'hauser', 'Häusern']],
    ['es', ['canción', 'cancion']],
    ['it', ["dell'esercito", 'esercito', 'eserciti']],
    ['pt', ['nação', 'nacao']],
    ['nl', ['kranten', 'krant']],
    ['ru', ['правительство', 'правительства']],
    ['sv', ['tidningen', 'tidningar']],
    ['da', ['aviserne', 'aviser']],
    ['nb', ['avisene', 'aviser']],
    ['fi', ['talossa', 'talo']],
    ['hu', ['házak', 'hazak']],
    ['ro', ['știrile', 'stirile']],
    ['tr', ['haberler', 'haber']],
    ['en', ['warning', 'warnings', 'WARNED']],
  ])('%s: %j', (language, forms) => {
    const terms = forms.map((form) => termsOf(form, language));
    const shared = terms[0]?.filter((term) => terms.every((list) => list.includes(term)));
    expect(shared).toHaveLength(1);
  });

  test('a language without a stemmer, or none, leaves words as they are', () => {
    for (const language of ['ja', 'zh-Hant', 'xx', null])
      expect(termsOf('governments', language)).toEqual(['governments']);
  });
});

const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...Array.from(`ab.'’,-1é東京й “”—&`)) }),
);

test('Lunr’s tokenizer and pipeline come to the same terms and ordinals as what the index is built with', () => {
  fc.assert(
    fc.property(fc.array(words), fc.constantFrom('en', 'fr', 'de', ''), (parts, language) => {
      const text = parts.join(' ');
      const tokens = lunr.tokenizer(text) as unknown as (lunr.Token & {
        metadata: { index: number };
      })[];
      const expected = indexPipeline(language)
        .run(tokens)
        .map((token) => [token.toString(), (token as (typeof tokens)[number]).metadata.index]);
      const found = [...tokensOf(text, language)].flatMap(({ terms, ordinal }) =>
        terms.map((term) => [term, ordinal]),
      );
      expect(found).toEqual(expected);
    }),
    { numRuns: 500, seed: 7 },
  );
});

test('offsets are those of the words in the text as it is written', () => {
  const text = 'İ “Café—noir”, the U.S.';
  const found = [...tokensOf(text, 'en')].map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(['İ', 'Café', 'noir', 'the', 'U.S']);
});

test('every separator parts words, and nothing else does', () => {
  for (let unit = 0; unit < 0x10000; unit++)
    expect(isSeparator[unit] === 1).toBe(separator.test(String.fromCharCode(unit)));
});

describe('words of a query', () => {
  test('are looked up as their stems in all languages of the index', () => {
    expect(queryTerms('Governments', ['en', ''])).toEqual(['govern', 'governments']);
    expect(queryTerms('—', ['en'])).toEqual([]);
  });

  test('with a star match what they begin and what they are', () => {
    expect(searchPipeline(['en']).runString('Governments*')).toEqual(['governments*', 'govern']);
    expect(searchPipeline(['en']).runString('gov*ment')).toEqual(['gov*ment']);
    expect(searchPipeline(['en']).runString('*')).toEqual(['*']);
  });

  test('of a phrase keep their places', () => {
    expect(phraseSlots('House of & Lords', ['en'])).toEqual([
      { terms: ['hous'], offset: 0 },
      { terms: ['of'], offset: 1 },
      { terms: ['lord'], offset: 3 },
    ]);
  });

  test.each(['government', 'u.s.', '£600m', '2.5%', 'café', "o'neill", '1,000', '東京'])(
    '%s finds itself',
    (word) => {
      const terms = indexTerms(word, 'en');
      expect(queryTerms(word, ['en']).some((term) => terms.includes(term))).toBe(true);
    },
  );
});

test('a language is known by the first part of its tag', () => {
  expect(['en-GB', 'EN', 'nb', 'nn-NO', 'zh', null].map(languageCode)).toEqual([
    'en',
    'en',
    'no',
    'no',
    '',
    '',
  ]);
});
