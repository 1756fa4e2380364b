import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';
import { writeStories } from '../../support/writeStories';

const everything = { scope: { kind: 'all' }, sort: { by: 'title', descending: false } } as const;

async function withStories(root: string) {
  const files = await writeStories(join(root, 'files'), 5);
  const service = await openService(join(root, 'library'));
  await service.handlers.importing.importPaths({ paths: [files], origin: 'drop' }, context);
  const ids = [...(await service.handlers.articles.ids({ listing: everything }, context))];
  return { service, ids };
}

test('a library is as it was at a backup once that is restored, and as it was before once the backup made then is', async () => {
  const { service, ids } = await withStories(temporaryFolder());
  const { articles, collections, library, notes } = service.handlers;
  const held = await collections.create({ name: 'Held', parent: null, articles: ids.slice(0, 2) }, context);
  const { note } = await notes.create({ title: 'Boats', markdown: 'As it was.\n' }, context);
  await articles.trash({ ids: [ids[4] ?? ''] }, context);
  const records = await articles.get({ ids }, context);
  const backup = await library.backUp({}, context);
  expect(backup).toMatchObject({ kind: 'manual', holds: { articles: 5, notes: 1 } });

  await articles.update({ ids, patch: { title: 'Changed', addTags: ['new'] } }, context);
  await articles.restore({ ids: [ids[4] ?? ''] }, context);
  await articles.trash({ ids: [ids[0] ?? ''] }, context);
  await collections.remove({ id: held.id }, context);
  const opened = await notes.open({ id: note.id }, context);
  await notes.save({ id: note.id, markdown: 'Changed.\n', base: opened.version }, context);
  const later = await notes.create({ title: 'Later', markdown: 'Came since.' }, context);
  const changed = await articles.get({ ids }, context);

  const report = await library.restore({ name: backup.name }, context);
  expect(report).toMatchObject({ articles: 5, notes: 1, gone: 0 });
  expect(await articles.get({ ids }, context)).toEqual(records);
  expect((await library.overview({}, context)).trash).toBe(1);
  expect(await collections.list({}, context)).toMatchObject([{ name: 'Held', count: 2 }]);
  expect((await notes.open({ id: note.id }, context)).markdown).toBe('As it was.\n');
  expect((await notes.open({ id: later.note.id }, context)).markdown).toBe('Came since.');

  await library.restore({ name: report.before }, context);
  expect(await articles.get({ ids }, context)).toEqual(changed);
  expect(await collections.list({}, context)).toEqual([]);
  expect((await notes.open({ id: note.id }, context)).markdown).toBe('Changed.\n');
  expect((await library.backups({}, context)).map(({ kind }) => kind)).toEqual([
    'before-restore',
    'before-restore',
    'manual',
  ]);
});

test('annotations and saved searches are restored too, and what is written after that survives a crash', async () => {
  const root = temporaryFolder();
  const { service, ids } = await withStories(root);
  const { annotations, articles, library, savedSearches } = service.handlers;
  const [article = ''] = ids;
  const quote = (await articles.text({ id: article }, context)).text.slice(0, 12);
  const passage = { article, start: 0, end: 12, quote, colour: 'amber' as const };
  const { id } = await annotations.create({ ...passage, comment: 'As it was', tags: [] }, context);
  const { id: search } = await savedSearches.save({ query: 'boat', name: 'Boats' }, context);
  const { name } = await library.backUp({}, context);
  await annotations.update({ refs: [{ article, id }], patch: { comment: 'Changed' } }, context);
  await savedSearches.rename({ id: search, name: 'Ships' }, context);
  await library.restore({ name }, context);
  expect(await savedSearches.list({}, context)).toMatchObject([{ name: 'Boats' }]);
  expect(await annotations.of({ article }, context)).toMatchObject([
    { annotation: { comment: 'As it was' } },
  ]);

  await annotations.update({ refs: [{ article, id }], patch: { comment: 'Later' } }, context);
  const crashed = join(root, 'crashed');
  await cp(join(root, 'library'), crashed, { recursive: true });
  await rm(join(crashed, '.cache', 'lock'));
  const again = await openService(crashed);
  await again.settled();
  expect(await again.handlers.annotations.of({ article }, context)).toMatchObject([
    { annotation: { comment: 'Later' } },
  ]);
});

test('a library of an older format is brought to this one, after a backup of how it was', async () => {
  const root = temporaryFolder();
  const { service, ids } = await withStories(root);
  await service.handlers.notes.create({ title: 'Boats', markdown: 'As it was.\n' }, context);
  await service.close();
  const file = join(root, 'library', 'library.json');
  const ignored = join(root, 'library', '.gitignore');
  const description = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...description, format: 1 }));
  await writeFile(ignored, 'drafts/\n.cache/');

  const again = await openService(join(root, 'library'));
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(description);
  expect(await readFile(ignored, 'utf8')).toBe('drafts/\n.cache/\n.journal/\n');
  const { articles, library } = again.handlers;
  const [backup] = await library.backups({}, context);
  expect(backup).toMatchObject({ kind: 'before-upgrade', holds: { articles: 5, notes: 1 } });
  const records = await articles.get({ ids }, context);
  await articles.update({ ids, patch: { title: 'Changed' } }, context);
  await library.restore({ name: backup?.name ?? '' }, context);
  expect(await articles.get({ ids }, context)).toEqual(records);
});

test('a backup that was cut short changes nothing and says so', async () => {
  const root = temporaryFolder();
  const { service, ids } = await withStories(root);
  const { articles, library } = service.handlers;
  const { name, bytes } = await library.backUp({}, context);
  await articles.update({ ids, patch: { title: 'Changed' } }, context);
  const path = join(root, 'library', 'backups', name);
  const whole = await readFile(path);
  for (const length of [bytes - 1, Math.floor(bytes / 2), 30, 0]) {
    await writeFile(path, whole);
    await truncate(path, length);
    await expect(library.restore({ name }, context)).rejects.toMatchObject({ code: 'libraryDamaged' });
  }
  expect((await articles.get({ ids }, context)).every(({ title }) => title === 'Changed')).toBe(true);
  await expect(library.restore({ name: '../library.json' }, context)).rejects.toMatchObject({
    code: 'notFound',
  });
});
