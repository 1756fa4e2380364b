import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openSearchIndex, type IndexDocument, type SearchIndex } from '../../../../main/search/index/index';
import { searchPipeline, languageCode } from '../../../../main/search/analysis';
import { compareIndexes } from '../../../support/search/compareIndexes';
import { randomQueries, seededRandom, type RandomQuery } from '../../../support/search/randomQueries';
import { newsDocuments } from '../../../support/search/newsDocuments';
import { stockIndex } from '../../../support/search/stockIndex';
import lunr from 'lunr';

/** The full run: SEARCH_IDENTITY_QUERIES=2000 (npm run test:search-identity). */
const queryCount = Number(process.env['SEARCH_IDENTITY_QUERIES'] ?? 120);
const documentCount = Number(process.env['SEARCH_IDENTITY_DOCUMENTS'] ?? 240);
const seed = Number(process.env['SEARCH_IDENTITY_SEED'] ?? 20261124);

const documents = newsDocuments(documentCount, seed);
const queries = randomQueries(documents, queryCount, seed + 1);
const folder = mkdtempSync(join(tmpdir(), 'commonplace-identity-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Stock Lunr finds nothing where a required clause comes to several terms and one is in no document; ours wants any of them. */
function isKnownDifference(live: readonly IndexDocument[]): (query: RandomQuery) => boolean {
  const pipeline = searchPipeline(new Set(live.map(({ language }) => languageCode(language))));
  return (query) =>
    query.some(
      ({ term, presence, usePipeline }) =>
        presence === lunr.Query.presence.REQUIRED &&
        usePipeline !== false &&
        pipeline.runString(term).length !== 1,
    );
}

function check(index: SearchIndex, live: readonly IndexDocument[], state: string): void {
  const result = compareIndexes(stockIndex(live), index, queries, isKnownDifference(live));
  console.log(
    `${state}: ${String(result.queries - result.skipped)} queries, ${String(result.hits)} hits, seed ${String(seed)}`,
  );
  expect(result.differences).toEqual([]);
  expect(result.skipped).toBeLessThan(result.queries / 2);
}

test('answers as stock Lunr does, whatever state the index is in', { timeout: 3_600_000 }, async () => {
  let index = await openSearchIndex(folder);
  index.add(documents);
  check(index, documents, 'one segment');

  await index.close();
  rmSync(folder, { recursive: true });
  index = await openSearchIndex(folder);
  const parts = [0, 0.4, 0.7, 0.97, 1].map((share) => Math.floor(share * documents.length));
  for (let part = 1; part < parts.length; part++) index.add(documents.slice(parts[part - 1], parts[part]));
  check(index, documents, 'four segments');

  await index.close();
  index = await openSearchIndex(folder);
  check(index, documents, 'opened again');

  const random = seededRandom(seed + 2);
  const gone = new Set(documents.filter(() => random() < 0.1).map(({ ref }) => ref));
  index.remove([...gone]);
  const live = documents.filter(({ ref }) => !gone.has(ref));
  check(index, live, 'with deleted documents');

  for (const document of live.slice(-7)) index.add([document]);
  check(index, live, 'merged after deletions');
  await index.close();

  rmSync(folder, { recursive: true });
  index = await openSearchIndex(folder);
  for (let at = 0; at < documents.length; at += 11) index.add(documents.slice(at, at + 11));
  check(index, documents, 'merged');
  await index.close();
});
