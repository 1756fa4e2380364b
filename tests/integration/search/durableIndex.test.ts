import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openSearchIndex, type SearchIndex } from '../../../main/search/index/index';
import { newsDocuments } from '../../support/search/newsDocuments';

const root = mkdtempSync(join(tmpdir(), 'commonplace-durable-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const made = newsDocuments(12, 11).map((document) => ({
  ...document,
  fields: { ...document.fields, body: document.fields.body.slice(0, 120) },
}));
const [first, second, third] = [made.slice(0, 4), made.slice(4, 8), made.slice(8)];
const refs = (documents: typeof first): string[] => documents.map(({ ref }) => ref).sort();

/** Every byte where COMMONPLACE_EVERY_BYTE is set, which takes half a minute; else one in seventeen. */
const step = process.env['COMMONPLACE_EVERY_BYTE'] === undefined ? 17 : 1;

let copies = 0;
function copyOf(folder: string): string {
  const copy = join(root, `copy-${String(++copies)}`);
  cpSync(folder, copy, { recursive: true });
  return copy;
}

async function opened(folder: string): Promise<{ index: SearchIndex; damaged: string[]; lost: string[] }> {
  const damaged: string[] = [];
  const lost: string[] = [];
  const index = await openSearchIndex(folder, {
    onDamaged: ({ file }) => {
      damaged.push(file);
    },
    onLost: (refs) => {
      lost.push(...refs);
    },
  });
  return { index, damaged, lost };
}

/** Refs of an index, after asking it something of everything it holds. */
function answered(index: SearchIndex): string[] {
  for (const hit of index.query(() => undefined, { limit: 100 }).hits) JSON.stringify(hit.matchData);
  index
    .query(
      (query) => {
        query.clause({ term: '*', usePipeline: false } as never);
      },
      { limit: 100 },
    )
    .hits.forEach((hit) => JSON.stringify(hit.matchData));
  return [...index.refs()].sort();
}

/** Two commits: the folder after the first, and after the second. */
async function twoCommits(): Promise<{ before: string; after: string }> {
  const folder = join(root, `made-${String(++copies)}`);
  const { index } = await opened(folder);
  index.add(first);
  await index.commit();
  const before = copyOf(folder);
  index.remove([first[0]?.ref ?? '']);
  index.add(second);
  await index.close();
  return { before, after: folder };
}

test('opens at the last commit wherever the next one was cut off', { timeout: 120_000 }, async () => {
  const { before, after } = await twoCommits();
  const [segment = ''] = readdirSync(after).filter((name) => !readdirSync(before).includes(name));
  for (const [name, bytes] of [
    [segment, readFileSync(join(after, segment))],
    ['commit.77-1.new', readFileSync(join(after, 'commit'))],
  ] as const) {
    for (let length = 0; length <= bytes.length; length += step) {
      const folder = copyOf(before);
      writeFileSync(join(folder, name), bytes.subarray(0, length));
      const { index, damaged } = await opened(folder);
      expect(answered(index)).toEqual(refs(first));
      expect(damaged).toEqual([]);
      await index.close();
      rmSync(folder, { recursive: true });
    }
  }
  const { index } = await opened(after);
  expect(answered(index)).toEqual(refs([...first.slice(1), ...second]));
  await index.close();
});

test(
  'finds any changed byte of a segment, sets it aside, and takes its documents again',
  { timeout: 240_000 },
  async () => {
    const { after } = await twoCommits();
    const [segment = ''] = readdirSync(after)
      .filter((name) => name.startsWith('segment'))
      .slice(-1);
    const { length } = readFileSync(join(after, segment));
    let undetected = 0;
    for (let at = 0; at < length; at += step) {
      const folder = copyOf(after);
      const bytes = readFileSync(join(folder, segment));
      bytes[at] = (bytes[at] ?? 0) ^ 0x20;
      writeFileSync(join(folder, segment), bytes);
      const { index } = await opened(folder);
      // What a query comes on first is found by it, the rest when all is looked at.
      if (at % 2 === 0) answered(index);
      await index.verify();
      const missing = refs(second).filter((ref) => !index.has(ref));
      if (missing.length === 0) undetected++;
      else expect(missing).toEqual(refs(second));
      expect(refs(first.slice(1)).every((ref) => index.has(ref))).toBe(true);
      index.add(second);
      expect(answered(index)).toEqual(refs([...first.slice(1), ...second]));
      await index.close();
      const again = await opened(folder);
      expect(again.damaged).toEqual([]);
      expect([...again.index.refs()].sort()).toEqual(refs([...first.slice(1), ...second]));
      await again.index.close();
      rmSync(folder, { recursive: true });
    }
    // What lies between two parts means nothing; it is at most 7 bytes for each of eleven.
    expect(undetected).toBeLessThan(77);
  },
);

test('answers without a segment that turns out to be damaged while it is asked', async () => {
  const { after } = await twoCommits();
  const segments = readdirSync(after).filter((name) => name.startsWith('segment'));
  const damagedFile = join(after, segments.at(-1) ?? '');
  const bytes = readFileSync(damagedFile);
  // The postings, which no opening reads, are followed by the ordinals only.
  const [length = 0] = new Uint32Array(bytes.buffer.slice(bytes.byteOffset + 8, bytes.byteOffset + 12));
  const { paged } = JSON.parse(bytes.subarray(16, 16 + length).toString()) as { paged: readonly number[] };
  const padded = paged.map((size) => Math.ceil(size / 8) * 8);
  const postingsAt = bytes.length - padded.reduce((sum, size) => sum + size, 0);
  bytes[postingsAt] = (bytes[postingsAt] ?? 0) ^ 1;
  writeFileSync(damagedFile, bytes);
  const { index, damaged, lost } = await opened(after);
  expect(damaged).toEqual([]);
  expect(index.documentCount).toBe(first.length - 1 + second.length);
  const { hits } = index.query(
    (query) => {
      query.clause({ term: '*', usePipeline: false } as never);
    },
    { limit: 100 },
  );
  expect(hits.map(({ ref }) => ref).sort()).toEqual(refs(first.slice(1)));
  expect(lost.sort()).toEqual(refs(second));
  await index.close();
});

test('begins anew where the commit file was changed or is missing', async () => {
  const { after } = await twoCommits();
  const commit = readFileSync(join(after, 'commit'));
  for (const content of [
    commit.subarray(0, 40),
    Buffer.from(commit.toString().replace('segment-', 'segment+')),
    Buffer.alloc(0),
  ]) {
    const folder = copyOf(after);
    writeFileSync(join(folder, 'commit'), content);
    const { index } = await opened(folder);
    expect(answered(index)).toEqual([]);
    index.add(third);
    await index.close();
    const again = await opened(folder);
    expect(answered(again.index)).toEqual(refs(third));
    await again.index.close();
  }
});

test('names a segment that is missing or cut off', async () => {
  const { after } = await twoCommits();
  const segments = readdirSync(after).filter((name) => name.startsWith('segment'));
  rmSync(join(after, segments[0] ?? ''));
  truncateSync(join(after, segments[1] ?? ''), 30);
  const { index, damaged } = await opened(after);
  expect(damaged.sort()).toEqual(segments.sort());
  expect(answered(index)).toEqual([]);
  await index.close();
});

test('keeps what is added while it commits, and commits once for several who ask', async () => {
  const folder = join(root, 'busy');
  const { index } = await opened(folder);
  index.add(first);
  const commits = [index.commit(), index.commit()];
  index.add(second);
  index.remove([first[1]?.ref ?? '']);
  await Promise.all(commits);
  index.add(third);
  await index.close();
  const again = await opened(folder);
  expect(answered(again.index)).toEqual(refs([...first.filter((_, at) => at !== 1), ...second, ...third]));
  await again.index.close();
});
