import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { LibraryHandlers } from '../../../preload/contract/contract';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';
import { filesOf } from '../../support/filesOf';

/** A vault as people keep them: two notes of one name, tags and aliases in several forms, a picture, a block, a canvas. */
function vault(): string {
  const folder = join(temporaryFolder(), 'Harbour vault');
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  write('.obsidian/app.json', '{}');
  write(
    'Index.md',
    '---\nid: 17\ntags: harbour, sea/tides\nalias: Start\n---\n\nSee [[sea/Tides#High water|high]], [[Tides]], [[Nobody]] and ![[chart.png|200]].\n\n![[Tides#^b1]]\n',
  );
  write('Tides.md', '# Tides\r\n\r\nThe tide turns at noon. ^b1\r\n');
  write('sea/Tides.md', 'Of the sea, [back](../Index.md).\n\n## High water\n\nAt six. #sea\n');
  write('img/chart.png', Buffer.from('not really a picture'));
  write('sea/plan.canvas', '{}');
  return folder;
}

async function titled(handlers: LibraryHandlers, title: string): Promise<string> {
  const note = (await handlers.notes.list({}, context)).find((each) => each.title === title);
  return (await handlers.notes.open({ id: note?.id ?? '' }, context)).markdown;
}

test('a vault becomes notes whose links lead where they led, and is taken back whole', async () => {
  const library = temporaryFolder();
  const { handlers } = await openService(library);
  const folder = vault();
  const report = await handlers.vaults.read({ folder }, context);
  const imported = await filesOf(handlers, report);
  expect([report.added, report.unsupported, report.failed, imported.length]).toEqual([4, 1, 0, 5]);
  const notes = await handlers.notes.list({}, context);
  expect(notes.map(({ title, folder: within }) => `${within}/${title}`).sort()).toEqual([
    'Harbour vault/Index',
    'Harbour vault/Tides',
    'Harbour vault/sea/Tides (sea)',
  ]);
  expect(await titled(handlers, 'Index')).toBe(
    'See [[Tides (sea)#High water|high]], [[Tides]], [[Nobody]] and ![chart.png](../attachments/Harbour%20vault/img/chart.png).\n\n![[Tides#^b1]]\n',
  );
  expect(await titled(handlers, 'Tides (sea)')).toContain('Of the sea, [[Index|back]].');
  const index = notes.find(({ title }) => title === 'Index');
  expect(index?.tags).toEqual(['harbour', 'sea/tides']);
  expect(readFileSync(join(library, 'notes', 'Harbour vault', 'Index.md'), 'utf8')).toContain(
    'original-id: 17',
  );
  const targets = await handlers.notes.resolve({ links: ['Start', 'Tides (sea)#High water'] }, context);
  expect(targets.map(({ kind }) => kind)).toEqual(['note', 'note']);
  const block = await handlers.notes.linked({ link: 'Tides#^b1', limit: 1000 }, context);
  expect(block?.markdown).toBe('The tide turns at noon.');
  const picture = { folder: 'Harbour vault', path: '../attachments/Harbour%20vault/img/chart.png' };
  expect((await handlers.notes.attachment(picture, context))?.type).toBe('image/png');
  expect(imported.find(({ path }) => path.endsWith('Index.md'))?.reason).toContain('Nobody');

  const again = await handlers.vaults.read({ folder }, context);
  expect([again.added, again.alreadyHere, again.unsupported]).toEqual([0, 4, 1]);
  await handlers.importing.undo({ id: report.id }, context);
  expect(await handlers.notes.list({}, context)).toEqual([]);
  await handlers.undo.undo({}, context);
  expect(await handlers.notes.list({}, context)).toHaveLength(3);
});

test('titles that notes here have are left to them', async () => {
  const { handlers } = await openService(temporaryFolder());
  await handlers.notes.create({ title: 'Tides', markdown: 'Mine.', folder: '' }, context);
  await handlers.vaults.read({ folder: vault() }, context);
  expect(await titled(handlers, 'Tides')).toBe('Mine.');
  expect(await titled(handlers, 'Index')).toContain('[[Tides (Harbour vault)|Tides]]');
});

test('a folder without Markdown is no vault', async () => {
  const { handlers } = await openService(temporaryFolder());
  await expect(handlers.vaults.read({ folder: temporaryFolder() }, context)).rejects.toMatchObject({
    code: 'badRequest',
  });
});
