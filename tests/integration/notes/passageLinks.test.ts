import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LibraryService } from '../../../main/service/LibraryService';
import type { EventName } from '../../../preload/contract/events';
import { filesOf } from '../../support/filesOf';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';

const text =
  ' date 2021-03-04 Odesa :\n\nThe port is open.\n\nThe clerk doubts it.\n\nNobody asked the pilots.\n';

interface Cited {
  readonly service: LibraryService;
  readonly folder: string;
  readonly id: string;
  readonly key: string;
  /** The links listed as leading nowhere: what each is said to name. */
  readonly broken: () => Promise<readonly string[]>;
}

/** A library with an article of three paragraphs. */
async function withArticle(): Promise<Cited> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'port.txt'), text);
  const library = join(folder, 'library');
  const service = await openService(library);
  const { handlers } = service;
  const paths = [join(folder, 'port.txt')];
  const report = await handlers.importing.importPaths({ paths, origin: 'drop' }, context);
  const id = (await filesOf(handlers, report))[0]?.id ?? '';
  const [article] = await handlers.articles.get({ ids: [id] }, context);
  await handlers.articles.update({ ids: [id], patch: { title: 'The port' } }, context);
  const broken = async (): Promise<readonly string[]> =>
    (await handlers.notes.broken({}, context)).map(({ gone, name }) => `${gone}: ${name}`);
  return { service, folder: library, id, key: article?.key ?? '', broken };
}

/** Writes a note of links, and gives how to ask whether each leads to its passage and has its text. */
async function cite(
  { service: { handlers } }: Cited,
  links: readonly string[],
): Promise<{ readonly note: string; readonly leads: () => Promise<readonly boolean[]> }> {
  const markdown = links.map((link) => `[[${link}]]`).join(' ');
  const { note } = await handlers.notes.create({ title: 'Cites', markdown, folder: '' }, context);
  const leads = async (): Promise<readonly boolean[]> => {
    const targets = await handlers.notes.resolve({ links: [...links] }, context);
    const there = targets.map((target) => target.kind === 'article' && !target.isPartGone);
    const texts: boolean[] = [];
    for (const link of links)
      texts.push((await handlers.notes.linked({ link, limit: 1000 }, context)) !== null);
    expect(texts).toEqual(there);
    return there;
  };
  return { note: note.id, leads };
}

/** Answers once an event has been announced. */
function hear(service: LibraryService, wanted: EventName): Promise<void> {
  return new Promise((resolve) => {
    const stop = service.onEvent((name) => {
      if (name !== wanted) return;
      stop();
      resolve();
    });
  });
}

describe('a link to a passage', () => {
  test('that the article does not have is listed, and led to one it has, or to the whole', async () => {
    const cited = await withArticle();
    const { key, broken } = cited;
    const { notes, undo } = cited.service.handlers;
    const { note, leads } = await cite(cited, [`@${key}#p3`, `@${key}#p4`, `@${key}`, `@${key}#p99`]);
    const body = async (): Promise<string> => (await notes.open({ id: note }, context)).markdown;
    const before = await body();
    expect(await leads()).toEqual([true, false, true, false]);
    expect(await broken()).toEqual([
      'passage: Paragraph 4 of “The port”',
      'passage: Paragraph 99 of “The port”',
    ]);
    expect(await notes.broken({}, context)).toMatchObject([
      { written: `@${key}#p4`, within: 'The port' },
      { written: `@${key}#p99`, within: 'The port' },
    ]);
    await notes.mend({ written: `@${key}#p99`, to: `@${key}#p2` }, context);
    await notes.mend({ written: `@${key}#p4`, to: `@${key}` }, context);
    expect(await body()).toBe(`[[@${key}#p3]] [[@${key}]] [[@${key}]] [[@${key}#p2]]`);
    expect(await broken()).toEqual([]);
    await undo.undo({}, context);
    await undo.undo({}, context);
    expect(await body()).toBe(before);
  });

  test('that was an annotation is broken while it is deleted', async () => {
    const cited = await withArticle();
    const { id, key, broken, service } = cited;
    const { annotations, undo } = service.handlers;
    const quote = 'The clerk';
    const { text: now } = await service.handlers.articles.text({ id }, context);
    const start = now.indexOf(quote);
    const place = { article: id, start, end: start + quote.length, quote };
    const made = await annotations.create({ ...place, colour: 'sky', comment: '', tags: [] }, context);
    const { leads } = await cite(cited, [`@${key}#${made.id}`]);
    expect(await leads()).toEqual([true]);
    expect(await broken()).toEqual([]);
    const heard = hear(service, 'annotationsChanged');
    await annotations.delete({ refs: [{ article: id, id: made.id }] }, context);
    await heard;
    expect(await leads()).toEqual([false]);
    expect(await broken()).toEqual(['passage: An annotation of “The port” that was deleted']);
    const heardAgain = hear(service, 'annotationsChanged');
    await undo.undo({}, context);
    await heardAgain;
    expect(await leads()).toEqual([true]);
    expect(await broken()).toEqual([]);
  });

  test('follows the article when its text is read in another encoding, and back', async () => {
    const cited = await withArticle();
    const { id, key, broken, service } = cited;
    const { leads } = await cite(cited, [`@${key}#p1`, `@${key}#p3`]);
    expect(await leads()).toEqual([true, true]);
    const heard = hear(service, 'articlesChanged');
    // Two letters are one character then, and no line ends.
    await service.handlers.articles.changeEncoding({ id, encoding: 'utf-16le' }, context);
    await heard;
    expect(await leads()).toEqual([true, false]);
    expect(await broken()).toMatchObject([expect.stringMatching(/^passage: Paragraph 3 of /)]);
    await service.handlers.undo.undo({}, context);
    expect(await leads()).toEqual([true, true]);
    expect(await broken()).toEqual([]);
  });

  test('is not called broken where the text cannot be read', async () => {
    const cited = await withArticle();
    const { id, key, folder } = cited;
    await cite(cited, [`@${key}#p99`]);
    const { handlers } = cited.service;
    const [article] = await handlers.articles.get({ ids: [id] }, context);
    await cited.service.close();
    rmSync(join(folder, 'articles', article?.addedAt.slice(0, 4) ?? '', id, 'text.md'));
    const reopened = await openService(folder);
    expect(await reopened.handlers.notes.broken({}, context)).toEqual([]);
  });
});
