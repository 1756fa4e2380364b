import { closeSync, mkdirSync, openSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ParsePool, type ParsedPart } from '../../../main/importing';
import { serviceOptions } from '../../support/forkLibraryProcess';
import { damagedDocuments, hostileFiles, type HostileFile } from '../../support/hostileFiles';
import { makeZip } from '../../support/makeDocuments';
import { context, openService } from '../../support/openService';
import { readOne, readParts } from '../../support/readFile';
import { temporaryFolder } from '../../support/temporaryFolder';
import { filesOf } from '../../support/filesOf';

let pool: ParsePool;
beforeAll(() => {
  pool = new ParsePool(serviceOptions('').parseWorker);
});
afterAll(() => pool.close());

/** `HOSTILE_FILES` makes it a long run; the seed of a run that failed can be given again. */
const count = Number(process.env['HOSTILE_FILES'] ?? 160);
const seed = Number(process.env['HOSTILE_SEED'] ?? 20261125);

function reasonsOf(parts: readonly ParsedPart[]): readonly string[] {
  return parts.map(({ outcome }) => (outcome.kind === 'article' ? 'read' : outcome.reason));
}

/** A file is read or has reasons a person understands: whole sentences, no traces, no paths. */
async function check({ name, bytes, expected }: HostileFile): Promise<void> {
  const parts = await readParts(pool, name, bytes);
  expect(parts.length, name).toBeGreaterThan(0);
  for (const reason of reasonsOf(parts)) {
    expect(reason, name).not.toMatch(/node_modules|\bat .+:\d+:\d+|undefined/);
    if (reason !== 'read') expect(reason, name).toMatch(/^[\p{Lu}0-9“][\s\S]*[.)]$/u);
  }
  if (expected !== null) expect(reasonsOf(parts).join(' '), name).toMatch(expected);
}

describe('files made to do harm', () => {
  test.each(hostileFiles())('$name ends with a reason, or is read', async (file) => {
    await check(file);
  });

  test('a page brings nothing active along', async () => {
    const file = hostileFiles().find(({ name }) => name === 'script.html');
    const { outcome } = await readOne(pool, 'script.html', file?.bytes ?? new Uint8Array());
    expect(outcome.kind === 'article' ? outcome.article.text : outcome.reason).toMatch(/^A text +here\.$/);
  });

  test(`${String(count)} documents cut short or with bits turned over each cost themselves only (seed ${String(seed)})`, async () => {
    for (const file of damagedDocuments(count, seed)) await check(file);
    expect(
      (await readOne(pool, 'fine.txt', new TextEncoder().encode('A text that is fine.'))).outcome.kind,
    ).toBe('article');
  }, 600_000);

  test('front matter that is code is neither run nor taken for text', async () => {
    const file = hostileFiles().find(({ name }) => name === 'code.md');
    const { outcome } = await readOne(pool, 'code.md', file?.bytes ?? new Uint8Array());
    expect(outcome).toMatchObject({
      kind: 'article',
      article: {
        text: 'A text after code.',
        title: { value: 'A text after code' },
        remarks: [expect.stringMatching(/front matter is in js/)],
      },
    });
  });

  test('a text of 200 MB in one line costs nothing but its refusal', async () => {
    const path = join(temporaryFolder(), 'line.txt');
    const file = openSync(path, 'w');
    const words = Buffer.from('word after word '.repeat(65_536));
    for (let megabytes = 0; megabytes < 200; megabytes++) writeSync(file, words);
    closeSync(file);
    const parts: ParsedPart[] = [];
    await pool.read({ name: 'line.txt', source: path, hints: {} }, (part) => parts.push(part) > 0);
    expect(reasonsOf(parts)).toEqual([expect.stringMatching(/^Too large: 200 MB/)]);
  });

  test('a piece that takes too long costs itself, and its archive is read on', async () => {
    const slow = `<html><body>${'<p>word <b>bold</b> and <i>more</i></p>'.repeat(60_000)}</body></html>`;
    const small = new ParsePool(serviceOptions('').parseWorker, { timeMs: 1500, memoryMb: 256 });
    const zip = makeZip({ 'a.txt': 'The first text.', 'slow.html': slow, 'z.txt': 'The last text.' });
    const parts = await readParts(small, 'clips.zip', zip);
    await small.close();
    expect(parts.map(({ label }) => label)).toEqual(['a.txt', 'slow.html', 'z.txt']);
    expect(reasonsOf(parts)).toEqual(['read', expect.stringMatching(/^Given up/), 'read']);
  });

  test('an import of all of them leaves the library whole, and its counts add up', async () => {
    const folder = temporaryFolder();
    const given = join(folder, 'given');
    mkdirSync(given);
    for (const { name, bytes } of hostileFiles()) writeFileSync(join(given, name), bytes);
    symlinkSync(given, join(given, 'back'));
    symlinkSync('itself.txt', join(given, 'itself.txt'));
    writeFileSync(join(given, 'zz-fine.txt'), 'A text that is fine, after all that.');
    const service = await openService(join(folder, 'library'));
    const report = await service.handlers.importing.importPaths({ paths: [given], origin: 'drop' }, context);
    const imported = await filesOf(service.handlers, report);
    expect(report.added + report.alreadyHere + report.unsupported + report.failed).toBe(imported.length);
    expect(imported.find(({ path }) => path.endsWith('zz-fine.txt'))?.outcome).toBe('added');
    expect(imported.find(({ path }) => path.endsWith('itself.txt'))?.reason).toMatch(/link/);
    expect(imported.filter(({ path }) => path.includes('back/'))).toEqual([]);
    const { ok, problems } = await service.handlers.library.check({}, context);
    expect(problems).toEqual([]);
    expect(ok).toBe(true);
  }, 120_000);
});
