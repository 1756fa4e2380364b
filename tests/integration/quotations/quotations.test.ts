import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckedQuotation } from '../../../preload/contract/quotations';
import { fixture } from '../../support/fixtures';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';
import { filesOf } from '../../support/filesOf';

describe('the quotations of a library', () => {
  test('are checked against the passages they name, in a text, a note and all notes', async () => {
    const folder = temporaryFolder();
    const { handlers } = await openService(folder);
    const report = await handlers.importing.importPaths(
      { paths: [fixture('lisbon.txt')], origin: 'drop' },
      context,
    );
    const imported = await filesOf(handlers, report);
    const id = imported[0]?.id ?? '';
    const { article, text, paragraphs } = await handlers.articles.text({ id }, context);
    const paragraph = (number: number): string => {
      const { start = 0, end = 0 } = paragraphs[number - 1] ?? {};
      return text.slice(start, end);
    };
    const words = paragraph(2).split(' ');
    const changed = [...words.slice(0, 4), 'unheard-of', ...words.slice(5)].join(' ');
    const markdown = [
      `> ${paragraph(1)}\n> [[@${article.key}#p1]]`,
      `> ${changed}\n> [[@${article.key}#p2]]`,
      `> Of this the story says nothing at all, in any words.\n> [[@${article.key}]]`,
      `> ${paragraph(1)}\n> [[@${article.key}#p2]]`,
      `> Words.\n> [[@nobody2020nothing]]`,
    ].join('\n\n');
    const checked = await handlers.quotations.check({ markdown }, context);
    expect(checked.map(stateOf)).toEqual(['verbatim', 'changed', 'gone', 'verbatim', 'gone']);
    expect(checked.map((quotation) => quotation.paragraph)).toEqual([1, 2, null, 1, null]);
    expect(checked.map(({ isElsewhere }) => isElsewhere)).toEqual([false, false, false, true, false]);
    expect(checked[0]?.article).toMatchObject({ id, key: article.key, isTrashed: false });

    const { note } = await handlers.notes.create({ title: 'Quoted', markdown }, context);
    await handlers.notes.create({ title: 'Nothing quoted', markdown: 'Plain.' }, context);
    const ofNote = await handlers.quotations.checkNote({ id: note.id }, context);
    expect(ofNote.quotations.map(stateOf)).toEqual(checked.map(stateOf));
    const all = await handlers.quotations.checkLibrary({}, context);
    expect(all.map((entry) => entry.note.title)).toEqual(['Quoted']);

    const { start = 0 } = paragraphs[1] ?? {};
    const marked = { start, end: start + 40 };
    const { id: mark } = await handlers.annotations.create(
      {
        article: id,
        ...marked,
        quote: text.slice(marked.start, marked.end),
        colour: 'amber',
        comment: '',
        tags: [],
      },
      context,
    );
    const [quoted] = await handlers.quotations.check(
      { markdown: `> ${text.slice(marked.start, marked.end)}\n>\n> — [[@${article.key}#${mark}]]` },
      context,
    );
    expect(quoted).toMatchObject({ state: { kind: 'verbatim' }, at: marked, isElsewhere: false });

    await handlers.articles.trash({ ids: [id] }, context);
    const [trashed] = await handlers.quotations.check({ markdown }, context);
    expect(trashed?.article?.isTrashed).toBe(true);
    expect(trashed?.state.kind).toBe('verbatim');
  });

  test('are checked anew when the note was changed outside', async () => {
    const folder = temporaryFolder();
    const { handlers } = await openService(folder);
    const { note } = await handlers.notes.create({ title: 'Outside', markdown: 'Nothing.\n' }, context);
    const path = join(folder, 'notes', 'Outside.md');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n> Words. [[@nobody2020nothing]]\n`);
    const { quotations } = await handlers.quotations.checkNote({ id: note.id }, context);
    expect(quotations.map(stateOf)).toEqual(['gone']);
  });
});

function stateOf({ state }: CheckedQuotation): string {
  return state.kind;
}
