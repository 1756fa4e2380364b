import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { openSearchIndex, type SearchIndex } from '../../../main/search/index/index';
import { newsDocuments } from '../../support/search/newsDocuments';
import { compareIndexes } from '../../support/search/compareIndexes';
import { randomQueries } from '../../support/search/randomQueries';
import { stockIndex } from '../../support/search/stockIndex';

const worker = resolve('out/main/indexWorker.cjs');
const root = mkdtempSync(join(tmpdir(), 'commonplace-merge-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const documents = newsDocuments(9 * 160, 31).map((document) => ({
  ...document,
  language: 'en',
  fields: { ...document.fields, body: document.fields.body.slice(0, 60) },
}));

/** An index in eight segments too large for one thread to merge beside its other work. */
async function inEightParts(folder: string): Promise<SearchIndex> {
  const index = await openSearchIndex(folder, { worker });
  for (let part = 0; part < 8; part++) {
    index.add(documents.slice(part * 160, part * 160 + 160));
    await index.commit();
  }
  return index;
}

test('merges in a thread while documents come and go', async () => {
  const folder = join(root, 'busy');
  const index = await inEightParts(folder);
  const gone = documents.filter((_, at) => at % 7 === 0).map(({ ref }) => ref);
  index.remove(gone);
  index.add(documents.slice(8 * 160));
  await vi.waitFor(
    () => {
      expect(readdirSync(folder).filter((name) => name.startsWith('segment')).length).toBeLessThan(4);
    },
    { timeout: 20_000 },
  );
  const live = [
    ...documents.slice(0, 8 * 160).filter(({ ref }) => !gone.includes(ref)),
    ...documents.slice(8 * 160),
  ];
  const queries = randomQueries(documents, 40, 6).filter((query) =>
    query.every(({ presence }) => presence === undefined),
  );
  for (const opened of [index, null]) {
    if (opened === null) await index.close();
    const asked = opened ?? (await openSearchIndex(folder));
    expect(compareIndexes(stockIndex(live), asked, queries, () => false).differences).toEqual([]);
    if (opened === null) await asked.close();
  }
});

test('closes while a merge runs, and loses nothing', async () => {
  const folder = join(root, 'closed');
  const index = await inEightParts(folder);
  await index.close();
  const again = await openSearchIndex(folder);
  expect([...again.refs()].sort()).toEqual(documents.slice(0, 8 * 160).map(({ ref }) => ref));
  await again.close();
});
