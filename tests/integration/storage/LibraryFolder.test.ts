import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LibraryFolder } from '../../../main/storage';
import { temporaryFolder } from '../../support/temporaryFolder';

describe('opening a library folder', () => {
  test('makes a library where there is none, named after its folder, and opens it again wherever it was moved', async () => {
    const folder = temporaryFolder();
    const first = await LibraryFolder.open(join(folder, 'Harbour desk'));
    expect(first.name).toBe('Harbour desk');
    await first.close();
    renameSync(join(folder, 'Harbour desk'), join(folder, 'Elsewhere'));
    const again = await LibraryFolder.open(join(folder, 'Elsewhere'));
    expect([again.id, again.name]).toEqual([first.id, 'Harbour desk']);
    await again.close();
  });

  test('a library that is open is refused, naming the process that holds it', async () => {
    const folder = temporaryFolder();
    const first = await LibraryFolder.open(folder);
    await expect(LibraryFolder.open(folder)).rejects.toMatchObject({
      code: 'libraryLocked',
      message: expect.stringContaining(`process ${String(process.pid)}`) as string,
    });
    await first.close();
    await (await LibraryFolder.open(folder)).close();
  });

  test('the lock of a process that is gone is taken over', async () => {
    const folder = temporaryFolder();
    await (await LibraryFolder.open(folder)).close();
    const gone = { pid: 2 ** 22 - 3, host: hostname(), since: '2020-01-01T00:00:00Z' };
    writeFileSync(join(folder, '.cache', 'lock'), JSON.stringify(gone));
    await (await LibraryFolder.open(folder)).close();
  });

  test('a process that is about to go is waited for', async () => {
    const folder = temporaryFolder();
    await (await LibraryFolder.open(folder)).close();
    const { pid } = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 500)']);
    const since = new Date().toISOString();
    writeFileSync(join(folder, '.cache', 'lock'), JSON.stringify({ pid, host: hostname(), since }));
    await (await LibraryFolder.open(folder)).close();
  });

  test.each([
    ['libraryNewer', '{"format":3,"id":"x","name":"n","created":"2026-01-01"}', 'Update Commonplace'],
    ['libraryDamaged', '{"format":1,', 'cannot be read'],
    ['libraryDamaged', '{"format":"one"}', 'cannot be read'],
  ])('refuses with %s and changes nothing: %s', async (code, description, words) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'library.json'), description);
    const message = expect.stringContaining(words) as string;
    await expect(LibraryFolder.open(folder)).rejects.toMatchObject({ code, message });
    expect(readFileSync(join(folder, 'library.json'), 'utf8')).toBe(description);
  });

  test('a library whose making was cut short is made, and what was half written is gone', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '.cache'));
    writeFileSync(join(folder, '.gitignore.4711-1.new'), '.ca');
    writeFileSync(join(folder, 'library.json.4711-2.new'), '{"for');
    await (await LibraryFolder.open(folder)).close();
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
    expect(readdirSync(folder)).toContain('library.json');
  });

  test('a folder of other files, and a path through a file, are refused with the remedy', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'Other'));
    writeFileSync(join(folder, 'Other', 'a.xls'), '');
    await expect(LibraryFolder.open(join(folder, 'Other'))).rejects.toMatchObject({
      code: 'libraryNotWritable',
    });
    await expect(LibraryFolder.open(join(folder, 'Other', 'a.xls', 'Library'))).rejects.toMatchObject({
      code: 'libraryNotWritable',
      message: expect.stringContaining('choose another folder') as string,
    });
  });
});
