import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader } from '../../../../main/search/index/ByteReader';
import { ByteWriter } from '../../../../main/search/index/ByteWriter';
import { DocumentColumns } from '../../../../main/search/index/DocumentColumns';
import { indexFields } from '../../../../main/search/index/fields';
import { Segment } from '../../../../main/search/index/Segment';
import { SegmentWriter } from '../../../../main/search/index/SegmentWriter';
import { xxHash32 } from '../../../../main/search/index/xxHash32';

const runs = { numRuns: 200, seed: 11 };

test('a varint reads as it was written', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffffffff })), (numbers) => {
      const writer = new ByteWriter(1);
      for (const number of numbers) writer.varint(number);
      const reader = new ByteReader(writer.finish());
      expect(numbers.map(() => reader.varint())).toEqual(numbers);
      const skipping = new ByteReader(writer.finish());
      skipping.skip(numbers.length);
      expect(skipping.at).toBe(writer.length);
    }),
    runs,
  );
});

describe('the checksum', () => {
  // From the specification's own implementation.
  test.each([
    ['', 0x02cc5d05],
    ['a', 0x550d7456],
    ['abc', 0x32d153ff],
    ['Nobody inspects the spammish repetition', 0xe2293b2f],
  ])('of %j', (text, hash) => {
    expect(xxHash32(Buffer.from(text))).toBe(hash);
  });
});

/** By term and field, for each document its ordinals. */
type Postings = Readonly<
  Record<string, readonly (readonly [field: number, document: number, ordinals: readonly number[]])[]>
>;

const terms = fc.uniqueArray(
  fc.oneof(
    fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom('a', 'b', '0', '1', ',', 'é', '東', '\u{1f600}'),
    }),
    fc.constantFrom('__proto__', 'constructor', 'toString'),
  ),
  { maxLength: 120 },
);
const ascending = fc
  .uniqueArray(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 5 })
  .map((numbers) => numbers.sort((a, b) => a - b));

function segmentOf(postings: ReadonlyMap<string, Postings[string]>): Segment {
  const writer = new SegmentWriter(indexFields.length, { dictionary: 0, postings: 0, ordinals: 0 });
  for (const term of [...postings.keys()].sort()) {
    writer.startTerm(term);
    for (const [field, document, ordinals] of postings.get(term) ?? []) {
      writer.posting(field, document, ordinals.length);
      for (const ordinal of ordinals) writer.ordinal(ordinal);
    }
    writer.endTerm();
  }
  return new Segment(writer.finish(new DocumentColumns(indexFields.length)));
}

const lists = fc
  .tuple(
    fc.uniqueArray(fc.nat(400), { maxLength: 300 }),
    fc.array(ascending, { minLength: 300, maxLength: 300 }),
    fc.nat(4),
  )
  .map(([documents, ordinals, field]) =>
    documents.sort((a, b) => a - b).map((document, at) => [field, document, ordinals[at] ?? [0]] as const),
  );

describe('a segment', () => {
  test('finds every term that was written and no other', () => {
    fc.assert(
      fc.property(terms, fc.string(), (words, other) => {
        const segment = segmentOf(new Map(words.map((word, at) => [word, [[at % 5, at, [at]] as const]])));
        const { dictionary } = segment;
        const sorted = [...words].sort();
        expect(sorted.map((_, rank) => dictionary.termAt(rank))).toEqual(sorted);
        for (const word of words) expect(dictionary.find(word)).not.toBeNull();
        for (const missing of [other, `${words[0] ?? ''}x`, ''])
          expect(dictionary.find(missing) === null).toBe(!words.includes(missing));
        const asked = [
          ...new Set([...words.filter((_, at) => at % 3 > 0), other, `${words[0] ?? ''}x`]),
        ].sort();
        expect(dictionary.findAll(asked)).toEqual(asked.map((word) => dictionary.find(word)));
        expect(dictionary.lowerBound(other)).toBe(sorted.filter((word) => word < other).length);
        const cursor = dictionary.cursorAt(other);
        const rest: string[] = [];
        while (cursor.next()) rest.push(cursor.term);
        expect(rest).toEqual(sorted.filter((word) => word >= other));
      }),
      runs,
    );
  });

  test('reads postings and ordinals as they were written, of any document in any order', () => {
    fc.assert(
      fc.property(lists, lists, (some, others) => {
        const written = new Map(
          [
            ['some', some],
            ['z', others],
          ].filter(([, list]) => (list as unknown[]).length > 0) as [string, typeof some][],
        );
        const segment = segmentOf(written);
        for (const [term, list] of written) {
          const entry = segment.dictionary.find(term);
          const field = list[0]?.[0] ?? 0;
          if (entry === null) throw new Error('a written term is found');
          const documents = new Uint32Array(list.length + 1);
          const frequencies = new Uint32Array(list.length + 1);
          expect(segment.readPostings(entry, field, null, documents, frequencies, 1, 7)).toBe(
            list.length + 1,
          );
          expect([...documents.subarray(1)]).toEqual(list.map(([, document]) => document + 7));
          expect([...frequencies.subarray(1)]).toEqual(list.map(([, , ordinals]) => ordinals.length));
          const byDocument = new Map(list.map(([, document, ordinals]) => [document, ordinals]));
          for (let document = 400; document >= 0; document -= 3)
            expect(segment.ordinals(entry, field, document)).toEqual(byDocument.get(document) ?? null);
        }
      }),
      { numRuns: 40, seed: 12 },
    );
  });
});
