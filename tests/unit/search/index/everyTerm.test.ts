import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { termsOf } from '../../../../main/search/analysis';
import { openSearchIndex } from '../../../../main/search/index/index';
import { newsDocuments } from '../../../support/search/newsDocuments';

test('every word of every document finds it, and the dictionary holds nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-terms-'));
  const documents = newsDocuments(120, 21);
  const holders = new Map<string, Set<string>>();
  for (const { ref, language, fields } of documents)
    for (const text of Object.values(fields))
      for (const term of termsOf(text, language)) {
        const refs = holders.get(term) ?? new Set();
        holders.set(term, refs.add(ref));
      }
  const index = await openSearchIndex(folder);
  for (let at = 0; at < documents.length; at += 30) {
    index.add(documents.slice(at, at + 30));
    await index.commit();
  }
  const dictionary = index.termsWithPrefix('', 1_000_000).map(({ term }) => term);
  expect(dictionary.sort()).toEqual([...holders.keys()].sort());
  for (const [term, refs] of holders) {
    const { hits } = index.query(
      (query) => {
        query.clause({ term, usePipeline: false } as never);
      },
      { limit: 1000 },
    );
    expect(hits.map(({ ref }) => ref).sort()).toEqual([...refs].sort());
    expect(hits.every(({ matches }) => matches.has(term))).toBe(true);
  }
  await index.close();
  rmSync(folder, { recursive: true });
});
