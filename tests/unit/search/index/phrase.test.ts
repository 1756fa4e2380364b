import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phraseSlots, tokensOf } from '../../../../main/search/analysis';
import { indexFields, openSearchIndex, type SearchIndex } from '../../../../main/search/index/index';
import { newsDocuments } from '../../../support/search/newsDocuments';

const documents = newsDocuments(150, 5).map((document) => ({ ...document, language: 'en' }));
const folder = mkdtempSync(join(tmpdir(), 'commonplace-phrase-'));
let index: SearchIndex;

beforeAll(async () => {
  index = await openSearchIndex(folder);
  index.add(documents.slice(0, 90));
  await index.commit();
  index.add(documents.slice(90));
  index.add(documents.slice(10, 20));
});
afterAll(async () => {
  await index.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Where words stand in a text by going through it: for each field of each document the spans. */
function searched(
  matches: (at: (ordinal: number) => readonly string[], ordinal: number) => readonly number[],
): Set<string> {
  const found = new Set<string>();
  for (const { ref, fields } of documents) {
    for (const field of indexFields) {
      const terms = new Map<number, readonly string[]>();
      for (const token of tokensOf(fields[field], 'en')) terms.set(token.ordinal, token.terms);
      for (const ordinal of terms.keys())
        for (const last of matches((place) => terms.get(place) ?? [], ordinal))
          found.add([ref, field, Math.min(ordinal, last), Math.max(ordinal, last)].join(' '));
    }
  }
  return found;
}

function described(matches: ReturnType<SearchIndex['phrase']>): Set<string> {
  return new Set(
    matches.flatMap(({ document, field, spans }) =>
      spans.map(([first, last]) => [index.ref(document), field, first, last].join(' ')),
    ),
  );
}

const words = documents
  .flatMap(({ fields }) => fields.body.split(/\s+/))
  .filter((word) => phraseSlots(word, ['en']).length === 1);

test('finds a phrase where, and only where, its words stand next to each other', () => {
  const starts = fc.integer({ min: 0, max: words.length - 4 });
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 3 }), (start, length) => {
      const slots = phraseSlots(words.slice(start, start + length).join(' '), ['en']);
      const expected = searched((at, ordinal) => {
        const isHere = slots.every(({ terms, offset }) =>
          at(ordinal + offset).some((term) => terms.includes(term)),
        );
        return isHere ? [ordinal + (slots.at(-1)?.offset ?? 0)] : [];
      });
      expect(described(index.phrase(slots))).toEqual(expected);
    }),
    { numRuns: 25, seed: 3 },
  );
});

test('finds words near each other in either order', () => {
  const word = fc.constantFrom(...new Set(words.slice(0, 300)));
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 6 }), (first, second, distance) => {
      const [one = [], other = []] = [first, second].map((text) => phraseSlots(text, ['en'])[0]?.terms);
      const expected = searched((at, ordinal) => {
        if (!at(ordinal).some((term) => one.includes(term))) return [];
        const places = Array.from({ length: distance * 2 + 1 }, (_, step) => ordinal - distance + step);
        return places.filter((place) => place !== ordinal && at(place).some((term) => other.includes(term)));
      });
      expect(described(index.near(one, other, distance))).toEqual(expected);
    }),
    { numRuns: 25, seed: 4 },
  );
});

test('looks only in the fields and documents asked for', () => {
  const slots = phraseSlots('the', ['en']);
  const within = index.documentSet([documents[3]?.ref ?? '']);
  const matches = index.phrase(slots, { fields: ['title'], within });
  expect(matches.every(({ document, field }) => field === 'title' && within[document] === 1)).toBe(true);
  expect(index.phrase(slots, { fields: ['body'] }).length).toBeGreaterThan(100);
});
