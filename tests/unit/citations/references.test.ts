import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleTypes, type Article } from '../../../preload/contract/article';
import { exportedReferences } from '../../../main/citations';
import { anArticle } from '../../support/anArticle';

const line = fc
  .string({
    unit: fc.constantFrom(...Array.from('abcXYZ éßłд “”’"\'&%$#_{}\\~^@,;=-:./?')),
    minLength: 1,
    maxLength: 30,
  })
  .map((text) => `A${text}z`.replace(/\s+/g, ' '));
const optional = fc.option(line);
const article: fc.Arbitrary<Article> = fc
  .record({
    title: line,
    author: fc.option(
      fc.constantFrom('Jane Doe', 'Doe, Jane; Łukasz Ong', 'Reuters', 'Ann O’Neil & Bo van Dam'),
    ),
    source: optional,
    place: optional,
    date: fc.option(fc.constantFrom('2021', '2021-07', '2021-07-09')),
    url: fc.option(fc.constantFrom('https://example.org/a_b?c=%20d&e#f', 'https://example.org/~a')),
    type: fc.constantFrom(...articleTypes),
  })
  .map(anArticle);

describe('references for other programs', () => {
  test('CSL-JSON keeps dates as precise as they are', () => {
    const items = JSON.parse(
      exportedReferences([anArticle({ date: '2021-07', author: 'Jane Doe', source: 'Wire' })], 'csl-json'),
    ) as unknown;
    expect(items).toEqual([
      {
        id: 'kabul20210709havens',
        type: 'article-newspaper',
        title: 'Safe havens to close',
        author: [{ family: 'Doe', given: 'Jane' }],
        issued: { 'date-parts': [[2021, 7]] },
        'container-title': 'Wire',
        language: 'en',
      },
    ]);
  });

  test(
    'BibTeX is read back by a reader of BibTeX as it was, whatever stands in a title',
    { timeout: 30_000 },
    () => {
      fc.assert(
        fc.property(article, (written) => {
          const library = parse(exportedReferences([written], 'bibtex'), { sentenceCase: false });
          expect(library.errors).toEqual([]);
          const [entry] = library.entries;
          expect(entry?.key).toBe(written.key);
          expect(plain(entry?.fields.title)).toBe(written.title);
          expect(entry?.fields.date).toBe(written.date ?? undefined);
          if (written.place !== null) expect(plain(entry?.fields.location)).toBe(written.place);
          if (written.url !== null) expect(entry?.fields.url).toBe(written.url);
        }),
        { seed: 20261125, numRuns: 60 },
      );
    },
  );

  test('RIS has one value a line, whatever stands in it', () => {
    fc.assert(
      fc.property(article, (written) => {
        const lines = exportedReferences([written], 'ris').split('\r\n');
        expect(lines.pop()).toBe('');
        const fields = lines.map((text) => /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(text)?.slice(1) ?? [text]);
        const valueOf = (tag: string): string | undefined => fields.find(([name]) => name === tag)?.[1];
        expect(fields[0]?.[0]).toBe('TY');
        expect(fields.at(-1)).toEqual(['ER', '']);
        expect(valueOf('TI')).toBe(written.title.trim());
        expect(valueOf('CY')).toBe(written.place ?? undefined);
        expect(valueOf('UR')).toBe(written.url ?? undefined);
      }),
      { seed: 20261125, numRuns: 200 },
    );
  });

  test('several stand one after the other', () => {
    const two = [anArticle(), anArticle({ key: 'other' })];
    expect(exportedReferences(two, 'bibtex').match(/^@/gm)).toHaveLength(2);
    expect(exportedReferences(two, 'ris').match(/^TY {2}- NEWS\r$/gm)).toHaveLength(2);
  });
});

/** What a reader of BibTeX makes of a value, without the marks it sets for capitals. */
function plain(value: unknown): string {
  return String(value).replace(/<span class="nocase">|<\/span>/g, '');
}
