import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stories } from '../../support/fixtures';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';
import { filesOf } from '../../support/filesOf';

const none = context;

describe('never lose a word', () => {
  test('a change from outside in other lines is merged, in the same lines asked about', async () => {
    const folder = temporaryFolder();
    const { handlers } = await openService(folder);
    const markdown = 'One\n\nTwo\n\nThree\n';
    const { note, version } = await handlers.notes.create({ title: 'Clocks', markdown, folder: '' }, none);
    const path = join(folder, 'notes', 'Clocks.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Three', 'Three, theirs'));
    const mine = markdown.replace('One', 'One, mine');
    const saved = await handlers.notes.save({ id: note.id, markdown: mine, base: version }, none);
    expect(saved.merged).toBe('One, mine\n\nTwo\n\nThree, theirs\n');
    expect(readFileSync(path, 'utf8')).toContain('One, mine\n\nTwo\n\nThree, theirs\n');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Two', 'Two, theirs'));
    await expect(
      handlers.notes.save(
        { id: note.id, markdown: mine.replace('Two', 'Two, mine'), base: saved.version },
        none,
      ),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(readFileSync(path, 'utf8')).toContain('Two, theirs');
  });

  test('earlier states are kept and restored, and restoring is undone', async () => {
    const { handlers } = await openService(temporaryFolder());
    const { note, version } = await handlers.notes.create(
      { title: 'Kept', markdown: 'first\n', folder: '' },
      none,
    );
    await handlers.notes.save({ id: note.id, markdown: 'second\n', base: version }, none);
    const [kept] = await handlers.notes.versions({ id: note.id }, none);
    expect(kept).toBeDefined();
    const name = kept?.name ?? '';
    expect(await handlers.notes.version({ id: note.id, name }, none)).toEqual({ markdown: 'first\n' });
    await handlers.notes.restoreVersion({ id: note.id, name }, none);
    expect((await handlers.notes.open({ id: note.id }, none)).markdown).toBe('first\n');
    await handlers.undo.undo({}, none);
    expect((await handlers.notes.open({ id: note.id }, none)).markdown).toBe('second\n');
  });

  test('a note deleted outside is in the trash and can be put back; a new file is taken in', async () => {
    const folder = temporaryFolder();
    const { handlers } = await openService(folder);
    await handlers.notes.create({ title: 'Gone', markdown: 'still here\n', folder: 'Ferry' }, none);
    rmSync(join(folder, 'notes', 'Ferry', 'Gone.md'));
    writeFileSync(join(folder, 'notes', 'Found.md'), 'from outside');
    await handlers.notes.lookOutside({}, none);
    expect((await handlers.notes.list({}, none)).map(({ title }) => title)).toEqual(['Found']);
    const [trashed] = await handlers.notes.trashed({}, none);
    expect(trashed).toMatchObject({ title: 'Gone', folder: 'Ferry', excerpt: 'still here' });
    await handlers.notes.restore({ entry: trashed?.entry ?? '' }, none);
    expect(readFileSync(join(folder, 'notes', 'Ferry', 'Gone.md'), 'utf8')).toContain('still here');
    expect(await handlers.notes.trashed({}, none)).toEqual([]);
  });

  test('a file moved outside stays the same note', async () => {
    const folder = temporaryFolder();
    const { handlers } = await openService(folder);
    const { note } = await handlers.notes.create({ title: 'Moved', markdown: 'x', folder: '' }, none);
    mkdirSync(join(folder, 'notes', 'Deep'));
    renameSync(join(folder, 'notes', 'Moved.md'), join(folder, 'notes', 'Deep', 'Moved on.md'));
    await handlers.notes.lookOutside({}, none);
    expect(await handlers.notes.list({}, none)).toMatchObject([
      { id: note.id, title: 'Moved on', folder: 'Deep' },
    ]);
    expect(await handlers.notes.trashed({}, none)).toEqual([]);
  });

  test('a note in the trash comes back by undo', async () => {
    const folder = temporaryFolder();
    const { handlers } = await openService(folder);
    const { note } = await handlers.notes.create({ title: 'Back', markdown: 'words', folder: '' }, none);
    await handlers.notes.trash({ id: note.id }, none);
    expect(existsSync(join(folder, 'notes', 'Back.md'))).toBe(false);
    await handlers.undo.undo({}, none);
    expect(await handlers.notes.open({ id: note.id }, none)).toMatchObject({ markdown: 'words' });
  });
});

describe('moving links', () => {
  test('a rename is one change: undone, every note reads as before', async () => {
    const { handlers } = await openService(temporaryFolder());
    const { note } = await handlers.notes.create({ title: 'Old', markdown: '## Part\n', folder: '' }, none);
    const texts = ['[[old#Part|x]] and ![[Old]]', 'no link', '[[OLD]]'];
    const others: string[] = [];
    for (const markdown of texts)
      others.push((await handlers.notes.create({ title: undefined, markdown, folder: '' }, none)).note.id);
    const all = async (): Promise<readonly string[]> =>
      Promise.all(others.map(async (id) => (await handlers.notes.open({ id }, none)).markdown));
    await handlers.notes.rename({ id: note.id, title: 'New' }, none);
    expect(await all()).toEqual(['[[New#Part|x]] and ![[New]]', 'no link', '[[New]]']);
    await handlers.undo.undo({}, none);
    expect(await all()).toEqual(texts);
    await handlers.notes.renameHeading({ id: note.id, from: 'Part', to: 'Whole' }, none);
    expect((await all())[0]).toBe('[[old#Whole|x]] and ![[Old]]');
    expect((await handlers.notes.open({ id: note.id }, none)).markdown).toBe('## Whole\n');
    await handlers.undo.undo({}, none);
    expect(await all()).toEqual(texts);
  });

  test('a rename interrupted by a crash is ended at the next start', async () => {
    const folder = temporaryFolder();
    const first = await openService(folder);
    await first.handlers.notes.create({ title: 'Old', markdown: '', folder: '' }, none);
    const { note } = await first.handlers.notes.create({ title: 'A', markdown: '[[Old]]', folder: '' }, none);
    await first.close();
    const pending = {
      move: { kind: 'title', from: 'Old', to: 'New' },
      file: { from: 'Old.md', to: 'New.md' },
    };
    writeFileSync(join(folder, 'notes', '.moving.json'), JSON.stringify(pending));
    const { handlers } = await openService(folder);
    expect((await handlers.notes.list({}, none)).map(({ title }) => title).sort()).toEqual(['A', 'New']);
    expect((await handlers.notes.open({ id: note.id }, none)).markdown).toBe('[[New]]');
    expect(readdirSync(join(folder, 'notes'))).not.toContain('.moving.json');
  });

  test('another citation key takes its links along; a taken one is refused', async () => {
    const { handlers } = await openService(temporaryFolder());
    const report = await handlers.importing.importPaths({ paths: [...stories], origin: 'drop' }, none);
    const imported = await filesOf(handlers, report);
    const [one, two] = await handlers.articles.get({ ids: imported.map(({ id }) => id ?? '') }, none);
    const markdown = `[[@${one?.key ?? ''}#p2]]`;
    const { note } = await handlers.notes.create({ title: 'Cites', markdown, folder: '' }, none);
    await handlers.notes.renameKey({ id: one?.id ?? '', key: 'lisbon2021' }, none);
    expect((await handlers.notes.open({ id: note.id }, none)).markdown).toBe('[[@lisbon2021#p2]]');
    expect(await handlers.notes.resolve({ links: ['@lisbon2021'] }, none)).toMatchObject([
      { kind: 'article' },
    ]);
    await expect(
      handlers.notes.renameKey({ id: two?.id ?? '', key: 'lisbon2021' }, none),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
    await handlers.undo.undo({}, none);
    expect((await handlers.notes.open({ id: note.id }, none)).markdown).toBe(markdown);
  });

  test('broken links are listed and mended, mentions found and linked, orphans named', async () => {
    const { handlers } = await openService(temporaryFolder());
    const { note } = await handlers.notes.create({ title: 'Pilot roster', markdown: '', folder: '' }, none);
    const markdown = 'See [[Pilots roster]] and the pilot roster.';
    const { note: other } = await handlers.notes.create({ title: 'Other', markdown, folder: '' }, none);
    expect(await handlers.notes.broken({}, none)).toMatchObject([
      { name: 'Pilots roster', note: { id: other.id } },
    ]);
    await handlers.notes.mend({ written: 'Pilots roster', to: 'Pilot roster' }, none);
    expect(await handlers.notes.broken({}, none)).toEqual([]);
    const [mention] = await handlers.notes.unlinked({ kind: 'note', id: note.id }, none);
    const { start = 0, text = '' } = mention ?? {};
    const mentions = [{ note: other.id, start, text }];
    await handlers.notes.linkMentions({ kind: 'note', id: note.id, mentions }, none);
    expect((await handlers.notes.open({ id: other.id }, none)).markdown).toBe(
      'See [[Pilot roster]] and the [[Pilot roster|pilot roster]].',
    );
    expect(await handlers.notes.unlinked({ kind: 'note', id: note.id }, none)).toEqual([]);
    expect(await handlers.notes.orphans({}, none)).toEqual([]);
    const around = await handlers.notes.around({ kind: 'note', id: note.id, steps: 1 }, none);
    expect(around.nodes.map(({ title }) => title)).toEqual(['Pilot roster', 'Other']);
  });

  test('a link to a heading that is gone is listed, led to one that is there, and back', async () => {
    const { handlers } = await openService(temporaryFolder());
    const { note } = await handlers.notes.create(
      { title: 'Tides', markdown: '# High water\n', folder: '' },
      none,
    );
    const markdown = '[[Tides#High water]] [[tides#high tide|when]] [[Tides]] [[Else#High tide]]';
    const { note: other } = await handlers.notes.create({ title: 'Other', markdown, folder: '' }, none);
    const problems = async (): Promise<unknown> =>
      (await handlers.notes.broken({}, none)).map(({ name, within }) => ({ name, within }));
    const body = async (): Promise<string> => (await handlers.notes.open({ id: other.id }, none)).markdown;
    const resolved = await handlers.notes.resolve({ links: ['Tides#High tide', 'Tides#high WATER'] }, none);
    expect(resolved).toMatchObject([{ isPartGone: true }, { isPartGone: false }]);
    const elsewhere = { name: 'Else', within: null };
    expect(await problems()).toEqual([{ name: 'Tides#high tide', within: 'Tides' }, elsewhere]);
    await handlers.notes.mend({ written: 'Tides#High tide', to: 'Tides#High water' }, none);
    expect(await body()).toBe('[[Tides#High water]] [[tides#High water|when]] [[Tides]] [[Else#High tide]]');
    expect(await problems()).toEqual([elsewhere]);
    await handlers.undo.undo({}, none);
    expect(await body()).toBe(markdown);
    const { version } = await handlers.notes.open({ id: note.id }, none);
    await handlers.notes.save({ id: note.id, markdown: '# High tide\n', base: version }, none);
    expect(await problems()).toEqual([{ name: 'Tides#High water', within: 'Tides' }, elsewhere]);
  });

  test('all mentions are linked in one change, and taken back in one', async () => {
    const { handlers } = await openService(temporaryFolder());
    const { note } = await handlers.notes.create({ title: 'Pilot roster', markdown: '', folder: '' }, none);
    const twice = 'The pilot roster was short. A Pilot roster is a list.';
    const { note: other } = await handlers.notes.create({ title: 'A', markdown: twice, folder: '' }, none);
    const { note: third } = await handlers.notes.create(
      { title: 'B', markdown: 'Pilot roster', folder: '' },
      none,
    );
    const found = await handlers.notes.unlinked({ kind: 'note', id: note.id }, none);
    const mentions = found.map(({ note: { id }, start, text }) => ({ note: id, start, text }));
    expect(mentions).toHaveLength(3);
    await handlers.notes.linkMentions({ kind: 'note', id: note.id, mentions }, none);
    const read = async (id: string): Promise<string> => (await handlers.notes.open({ id }, none)).markdown;
    expect(await read(other.id)).toBe(
      'The [[Pilot roster|pilot roster]] was short. A [[Pilot roster]] is a list.',
    );
    expect(await read(third.id)).toBe('[[Pilot roster]]');
    await handlers.undo.undo({}, none);
    expect([await read(other.id), await read(third.id)]).toEqual([twice, 'Pilot roster']);
  });

  test('a note made from a template, and the note of a day, made once', async () => {
    const folder = temporaryFolder();
    const { handlers } = await openService(folder);
    mkdirSync(join(folder, 'notes', 'templates'));
    writeFileSync(join(folder, 'notes', 'templates', 'Daily.md'), '# {{day}}\n');
    expect(await handlers.notes.templates({}, none)).toEqual(['Daily']);
    const { note, markdown } = await handlers.notes.daily({ today: '2026-11-25' }, none);
    expect([note.folder, note.title, markdown]).toEqual([
      'Daily',
      '2026-11-25',
      '# Wednesday, 25 November 2026\n',
    ]);
    expect((await handlers.notes.daily({ today: '2026-11-25' }, none)).note.id).toBe(note.id);
  });
});
