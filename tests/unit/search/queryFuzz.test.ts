import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  colourQuery,
  explainQuery,
  parseQuery,
  type QueryNode,
  type QueryTree,
} from '../../../preload/shared/query';
import { openSearchIndex, type SearchIndex } from '../../../main/search/index/index';
import { DocumentRecords } from '../../../main/search/query/DocumentRecords';
import { Highlighter } from '../../../main/search/query/Highlighter';
import { LiteralTexts } from '../../../main/search/query/LiteralTexts';
import { openEnded } from '../../../main/search/query/openEnded';
import type { QuerySources } from '../../../main/search/query/QueryEvaluator';
import { rankQuery } from '../../../main/search/query/rankQuery';
import { articleRef } from '../../../main/search/refs';
import { anArticle } from '../../support/anArticle';
import { seededRandom } from '../../support/search/randomQueries';
import { randomString } from '../../support/search/randomStrings';

/** At length: `npm run test:query-fuzz`. */
const count = Number(process.env['QUERY_FUZZ_STRINGS'] ?? 800);
/** Every string is understood, one in so many is also searched for: that takes twenty times as long. */
const searchedOneIn = Number(process.env['QUERY_FUZZ_SEARCHED_ONE_IN'] ?? 1);
const seed = Number(process.env['QUERY_FUZZ_SEED'] ?? 20261125);

const texts = [
  'The Bank of England raised interest rates by half a point on Friday.',
  'Oil prices fell after the government’s envoy met ministers in London; rates were steady.',
  'Coffee exporters in Brazil said prices of oil and coffee had no safe haven.',
  'Safe havens were sought as the dollar, the yen and the bank rate fell. CAFÉ 1,000 co-operation',
  '東京都の港で船が火災になった。 The ministers said nothing.',
];
const words = [...new Set(texts.join(' ').split(/[\s.;,’]+/)), 'zzz', 'interes', 'rate', '東京'];

const folder = mkdtempSync(join(tmpdir(), 'commonplace-fuzz-'));
let index: SearchIndex;
let sources: QuerySources;

beforeAll(async () => {
  index = await openSearchIndex(folder);
  const articles = texts.map((text, at) =>
    anArticle({
      id: String(at),
      title: text.slice(0, 20),
      date: at % 2 === 0 ? '1987-03' : null,
      tags: ['a/b'],
    }),
  );
  const byRef = new Map(
    articles.map((article, at) => [articleRef(article.id), { article, body: texts[at] ?? '' }]),
  );
  index.add(
    Array.from(byRef, ([ref, { article, body }]) => ({
      ...{ ref, stamp: ref, language: 'en' },
      fields: { title: article.title, body, author: '', place: '', source: '' },
    })),
  );
  sources = {
    index,
    records: new DocumentRecords(index, (ref) => {
      const article = byRef.get(ref)?.article;
      return article === undefined ? null : { kind: 'article', article, isTrashed: false };
    }),
    texts: new LiteralTexts(index, (ref) => {
      const { article, body } = byRef.get(ref) ?? {};
      if (article === undefined || body === undefined) return Promise.resolve(null);
      return Promise.resolve({ body, title: article.title, place: null, author: null, source: null });
    }),
    facts: {
      isCited: ({ id }) => id === '1',
      isAnnotated: ({ id }) => id === '2',
      inCollection: () => new Set(['3']),
    },
    hasTrash: () => false,
  };
});
afterAll(async () => {
  await index.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Fails where what is found is not to be trusted: numbers of no document, one twice, a rank that does not fall. */
async function found(root: QueryNode): Promise<ReadonlySet<number>> {
  const { documents, best } = await rankQuery(root, 3, sources, () => undefined);
  const set = new Set(documents);
  let isSound = set.size === documents.length && best.length === Math.min(3, documents.length);
  let last = Infinity;
  for (const { document, score } of best) {
    isSound &&= set.has(document) && score <= last && score >= 0;
    last = score;
  }
  if (!isSound || [...set].some((document) => document >= texts.length))
    throw new Error(`unsound: ${JSON.stringify({ documents: [...documents], best })}`);
  return set;
}

/** A query is explained wherever it means something, and all that is said of it stands within it. */
function understand(query: string): QueryTree {
  const tree = parseQuery(query);
  if (explainQuery(tree).length > 0 !== (tree.root !== null)) throw new Error('the explanation is missing');
  for (const { start, end } of [...colourQuery(query), ...tree.problems])
    if (!(start >= 0 && start <= end && end <= query.length)) throw new Error('a place outside the query');
  return tree;
}

/** A query finds what it finds, its negation exactly the rest, and what is marked lies in the text. */
async function search(query: string, { root: whole }: QueryTree): Promise<void> {
  for (const root of [whole, openEnded(whole, query)]) {
    if (root === null) continue;
    const [documents, rest] = [await found(root), await found({ ...root, kind: 'not', child: root })];
    if (documents.size + rest.size !== texts.length || [...rest].some((document) => documents.has(document)))
      throw new Error(`${String(documents.size)} found, ${String(rest.size)} not found`);
    const text = texts[query.length % texts.length] ?? '';
    for (const { start, end } of new Highlighter(root, index).ranges(text, 'en', null))
      if (!(start >= 0 && start < end && end <= text.length)) throw new Error('a mark outside the text');
  }
}

test(
  'whatever is typed is understood without an error, and searched for something sensible',
  async () => {
    const random = seededRandom(seed);
    let slowest = { ms: 0, query: '' };
    for (let number = 0; number < count; number++) {
      const query = randomString(random, words);
      const started = performance.now();
      try {
        const tree = understand(query);
        if (number % searchedOneIn === 0) await search(query, tree);
      } catch (error) {
        throw new Error(`${JSON.stringify(query)} (string ${String(number)}, seed ${String(seed)})`, {
          cause: error,
        });
      }
      const ms = performance.now() - started;
      if (ms > slowest.ms) slowest = { ms, query };
    }
    expect(count).toBeGreaterThan(0);
    if (count > 10_000)
      console.log(
        `${String(count)} strings, one in ${String(searchedOneIn)} searched for, seed ${String(seed)}; the slowest took ${slowest.ms.toFixed(0)} ms: ${JSON.stringify(slowest.query.slice(0, 200))}`,
      );
  },
  count > 10_000 ? 7_200_000 : 60_000,
);
