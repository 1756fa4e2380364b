import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stories } from '../../support/fixtures';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';
import { filesOf } from '../../support/filesOf';

describe('notes', () => {
  test('are Markdown files with front matter that any program can edit', async () => {
    const folder = temporaryFolder();
    const service = await open(folder);
    const { handlers } = service;
    const { note, version } = await handlers.notes.create(
      { title: 'Quiet: moorings?', markdown: '' },
      context,
    );
    await handlers.notes.save({ id: note.id, markdown: 'Text with a #tag/inner.\n', base: version }, context);
    const path = join(folder, 'notes', `${note.title}.md`);
    const file = readFileSync(path, 'utf8');
    expect(file).toMatch(/^---\nid: n-[0-9a-f]+\ncreated: .+\n[\s\S]*---\n\nText with a #tag\/inner\.\n$/);
    expect((await handlers.notes.list({}, context))[0]).toMatchObject({
      id: note.id,
      tags: ['tag/inner'],
      words: 5,
    });
    await service.close();
    writeFileSync(path, file.replace('---\n', '---\n# a comment\nmood: calm\n'));
    const again = await open(folder);
    const reopened = await again.handlers.notes.open({ id: note.id }, context);
    expect(reopened.markdown).toBe('Text with a #tag/inner.\n');
    await again.handlers.notes.save({ id: note.id, markdown: 'Changed.\n', base: reopened.version }, context);
    expect(readFileSync(path, 'utf8')).toContain('# a comment\nmood: calm\n');
  });

  test('are never overwritten from an older version', async () => {
    const folder = temporaryFolder();
    const { handlers } = await open(folder);
    const { note, version } = await handlers.notes.create({ title: 'One', markdown: 'first' }, context);
    const path = join(folder, 'notes', 'One.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('first', 'theirs'));
    await expect(
      Promise.resolve().then(() =>
        handlers.notes.save({ id: note.id, markdown: 'mine', base: version }, context),
      ),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(readFileSync(path, 'utf8')).toContain('theirs');
  });

  test('link articles and each other; renaming one takes its links along', async () => {
    const folder = temporaryFolder();
    const { handlers } = await open(folder);
    const report = await handlers.importing.importPaths({ paths: [...stories], origin: 'drop' }, context);
    const imported = await filesOf(handlers, report);
    const [lisbon] = await handlers.articles.get({ ids: [imported[0]?.id ?? ''] }, context);
    const { note: target } = await handlers.notes.create({ title: 'Moorings', markdown: '' }, context);
    const markdown = `See [[moorings#Then|there]], [[@${lisbon?.key ?? ''}#p2]], [[@${lisbon?.key ?? ''}]], [[Nothing]], [[@nobody]] and \`[[Moorings]]\`.`;
    const { note } = await handlers.notes.create({ title: 'Links', markdown }, context);
    const targets = await handlers.notes.resolve(
      { links: ['Moorings', `@${lisbon?.key ?? ''}#p2`, 'Nothing'] },
      context,
    );
    expect(targets.map(({ kind }) => kind)).toEqual(['note', 'article', 'missing']);
    const [backlink] = await handlers.notes.backlinks({ kind: 'article', id: lisbon?.id ?? '' }, context);
    expect(backlink).toMatchObject({ note: { id: note.id }, paragraph: 2 });
    const sources = await handlers.notes.sources({ id: note.id }, context);
    expect(sources.map(({ article, links }) => ({ article, links }))).toEqual([
      { article: lisbon?.id, links: 2 },
    ]);
    await handlers.notes.rename({ id: target.id, title: 'Quiet moorings' }, context);
    const { markdown: rewritten } = await handlers.notes.open({ id: note.id }, context);
    expect(rewritten).toContain('[[Quiet moorings#Then|there]]');
    expect(rewritten).toContain('`[[Moorings]]`');
    expect(await handlers.notes.backlinks({ kind: 'note', id: target.id }, context)).toHaveLength(1);
    expect(existsSync(join(folder, 'notes', 'Moorings.md'))).toBe(false);
  });

  test('complete notes first, then articles, by words anywhere in their titles', async () => {
    const service = await open(temporaryFolder());
    const { handlers } = service;
    await handlers.importing.importPaths({ paths: [...stories], origin: 'drop' }, context);
    await service.settled();
    await handlers.notes.create({ title: 'The council', markdown: '' }, context);
    const found = await handlers.notes.complete({ text: 'council', limit: 10 }, context);
    expect(found.map(({ kind, title }) => `${kind}: ${title}`).slice(0, 2)).toEqual([
      'note: The council',
      'article: Pilots answer the council of Porto',
    ]);
    expect(found.slice(2).map(({ kind, insert }) => `${kind} ${String(/#p\d+$/.test(insert))}`)).toContain(
      'passage true',
    );
    expect(found[1]?.insert).toMatch(/^@porto20210309/);
  });

  test('are told which articles name them, until they link there', async () => {
    const service = await open(temporaryFolder());
    const { handlers } = service;
    await handlers.importing.importPaths({ paths: [...stories], origin: 'drop' }, context);
    await service.settled();
    const { note, version } = await handlers.notes.create(
      { title: 'Council of Lisbon', markdown: '' },
      context,
    );
    const naming = await handlers.notes.named({ id: note.id }, context);
    const passage = naming.find(({ title }) => title === 'Pilots answer the council of Porto');
    const { text = '', marks = [], link = '' } = passage ?? {};
    expect(marks.map(({ start, end }) => text.slice(start, end)).join(' ')).toMatch(/council/i);
    await handlers.notes.save({ id: note.id, markdown: `See ${link}.`, base: version }, context);
    expect(await handlers.notes.named({ id: note.id }, context)).toEqual(
      naming.filter((one) => one !== passage),
    );
    expect(await handlers.notes.resolve({ links: [link.slice(2, -2)] }, context)).toMatchObject([
      { kind: 'article', paragraph: passage?.paragraph },
    ]);
  });

  test('that clash only in case, or by characters a file cannot have, get names of their own', async () => {
    const folder = temporaryFolder();
    const { handlers } = await open(folder);
    const titles = ['Con', 'a/b', 'A', 'a', '...', 'x'.repeat(300)];
    for (const title of titles) await handlers.notes.create({ title, markdown: title }, context);
    const names = (await handlers.notes.list({}, context)).map(({ title }) => title.toLowerCase());
    expect(new Set(names).size).toBe(titles.length);
    rmSync(join(folder, 'notes'), { recursive: true });
  });
});

async function open(folder: string): ReturnType<typeof openService> {
  return openService(folder);
}
