import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LibraryService } from '../../../main/service/LibraryService';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';

const sentences = [
  'The night ferry carried two clocks on her bridge, and on the night she went aground they disagreed.',
  'The second mate told the panel that the brass clock had been losing time since before midwinter.',
  'Officers had learned to add the difference in their heads, and nobody wrote it down.',
  'The harbour office has held since March that the last call reached it at twenty to twelve.',
  'The crew’s own log has it twenty minutes earlier, early enough for the pilot boat to put out.',
];

async function withStories(root: string): Promise<LibraryService> {
  const files = join(root, 'files');
  await mkdir(files);
  const story = sentences.join('\n\n');
  await writeFile(join(files, 'first.txt'), story);
  await writeFile(
    join(files, 'refiled.txt'),
    `${story.replace('nobody', 'no officer')}\n\nThe inquiry goes on.`,
  );
  await writeFile(
    join(files, 'other.txt'),
    'Capital lifts odd-day watering as the reservoir fills again after rain.',
  );
  const service = await openService(join(root, 'library'));
  await service.handlers.importing.importPaths({ paths: [files], origin: 'drop' }, context);
  return service;
}

test('a story filed again is found, compared word by word, and set apart for good', async () => {
  const root = temporaryFolder();
  const service = await withStories(root);
  const { articles, library, undo } = service.handlers;
  const listing = { scope: { kind: 'all' }, sort: { by: 'words', descending: true } } as const;
  const [refiled = '', first = '', other = ''] = await articles.ids({ listing }, context);
  const near = await library.alsoFiled({ id: first }, context);
  expect(near.map(({ article }) => article.id)).toEqual([refiled]);
  expect(near[0]?.similarity).toBeGreaterThan(0.7);
  expect(await library.alsoFiled({ id: other }, context)).toEqual([]);

  const { rows } = await library.compare({ a: first, b: refiled }, context);
  expect(rows.map(({ kind }) => kind)).toEqual(['same', 'same', 'changed', 'same', 'same', 'onlyB']);
  const changed = rows[2]?.b;
  expect(changed?.changes.map(({ start, end }) => changed.text.slice(start, end))).toEqual(['no officer']);

  await library.notTheSame({ a: first, b: refiled }, context);
  expect(await library.alsoFiled({ id: refiled }, context)).toEqual([]);
  expect(JSON.parse(await readFile(join(root, 'library', 'decisions.json'), 'utf8'))).toEqual({
    notTheSame: [[first, refiled].sort()],
  });
  await undo.undo({}, context);
  expect(await library.alsoFiled({ id: refiled }, context)).toHaveLength(1);
  await articles.trash({ ids: [first] }, context);
  expect(await library.alsoFiled({ id: refiled }, context)).toEqual([]);
});

test('signatures are kept from one opening to the next, and made anew where they are missing', async () => {
  const root = temporaryFolder();
  const service = await withStories(root);
  const listing = { scope: { kind: 'all' }, sort: { by: 'words', descending: true } } as const;
  const [refiled = ''] = await service.handlers.articles.ids({ listing }, context);
  const before = await service.handlers.library.alsoFiled({ id: refiled }, context);
  expect(before).toHaveLength(1);
  await service.close();
  const kept = join(root, 'library', '.cache', 'signatures.bin');
  expect((await readFile(kept)).length).toBeGreaterThan(300);
  const again = await openService(join(root, 'library'));
  expect(await again.handlers.library.alsoFiled({ id: refiled }, context)).toEqual(before);
  await again.close();
  await rm(kept);
  const anew = await openService(join(root, 'library'));
  expect(await anew.handlers.library.alsoFiled({ id: refiled }, context)).toEqual(before);
});
