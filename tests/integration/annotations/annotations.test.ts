import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LibraryService } from '../../../main/service/LibraryService';
import type { Annotation, AnnotationListing } from '../../../preload/contract/annotations';
import type { ArticleText } from '../../../preload/contract/article';
import { stories } from '../../support/fixtures';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';

const everything: AnnotationListing = { filter: {}, sort: 'article' };

async function withStories(
  folder: string,
): Promise<{ service: LibraryService; texts: readonly ArticleText[] }> {
  const service = await openService(folder);
  await service.handlers.importing.importPaths({ paths: [...stories], origin: 'drop' }, context);
  await service.settled();
  const ids = await service.handlers.articles.ids(
    { listing: { scope: { kind: 'all' }, sort: { by: 'date', descending: true } } },
    context,
  );
  const texts: ArticleText[] = [];
  for (const id of ids) texts.push(await service.handlers.articles.text({ id }, context));
  return { service, texts };
}

function first(texts: readonly ArticleText[]): ArticleText {
  const [text] = texts;
  if (text === undefined) throw new Error('the fixtures hold a story');
  return text;
}

/** Marks the first place where words stand in a text. */
async function mark(
  { handlers }: LibraryService,
  { article, text }: ArticleText,
  quote: string,
  more: { colour?: 'amber' | 'rose'; comment?: string; tags?: string[] } = {},
): Promise<Annotation> {
  const start = text.indexOf(quote);
  return handlers.annotations.create(
    {
      article: article.id,
      start,
      end: start + quote.length,
      quote,
      colour: 'amber',
      comment: '',
      tags: [],
      ...more,
    },
    context,
  );
}

function fileOf(folder: string, { article }: ArticleText, name: string): string {
  return join(folder, 'articles', article.addedAt.slice(0, 4), article.id, name);
}

async function list(service: LibraryService, listing = everything): Promise<readonly Annotation[]> {
  const page = await service.handlers.annotations.list({ listing, offset: 0, limit: 100 }, context);
  return page.rows.map(({ annotation }) => annotation);
}

describe('annotations', () => {
  test('are kept as Web Annotations, and are there again without the cache', async () => {
    const folder = temporaryFolder();
    const { service, texts } = await withStories(folder);
    const text = first(texts);
    const quote = text.text.slice(10, 40).trim();
    const made = await mark(service, text, quote, { colour: 'rose', comment: 'Ask *who*.', tags: ['ferry'] });
    expect(made).toMatchObject({ quote, state: 'anchored', paragraph: 1, colour: 'rose', tags: ['ferry'] });
    expect(made.id).toMatch(/^a-[0-9a-f]{4}$/);
    const written: unknown = JSON.parse(readFileSync(fileOf(folder, text, 'annotations.json'), 'utf8'));
    expect(written).toMatchObject({
      type: 'AnnotationPage',
      items: [
        {
          id: `#${made.id}`,
          type: 'Annotation',
          motivation: 'commenting',
          body: [
            { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: 'Ask *who*.' },
            { type: 'TextualBody', purpose: 'tagging', value: 'ferry' },
          ],
          target: {
            styleClass: 'rose',
            textSha256: createHash('sha256').update(text.text).digest('hex'),
            selector: [
              { type: 'TextPositionSelector', start: made.start, end: made.end },
              { type: 'TextQuoteSelector', exact: quote, prefix: made.prefix, suffix: made.suffix },
            ],
          },
        },
      ],
    });
    await service.close();
    const cached = await openService(folder);
    expect(await list(cached)).toEqual([made]);
    await cached.close();
    rmSync(join(folder, '.cache'), { recursive: true });
    const rebuilt = await openService(folder);
    await rebuilt.settled();
    expect(await list(rebuilt)).toEqual([made]);
  });

  test('are listed over the library, filtered and counted', async () => {
    const { service, texts } = await withStories(temporaryFolder());
    for (const text of texts) {
      await mark(service, text, text.text.slice(0, 30).trim(), { comment: 'Opening' });
      await mark(service, text, text.text.slice(40, 60).trim(), { colour: 'rose', tags: ['ferry/times'] });
    }
    const page = await service.handlers.annotations.list(
      { listing: everything, offset: 1, limit: 2 },
      context,
    );
    expect(page.total).toBe(6);
    expect(page.rows).toHaveLength(2);
    expect(page.groups.map(({ offset, count }) => [offset, count])).toEqual([
      [0, 2],
      [2, 2],
      [4, 2],
    ]);
    expect(await list(service, { filter: { colours: ['rose'] }, sort: 'created' })).toHaveLength(3);
    expect(await list(service, { filter: { tag: 'ferry' }, sort: 'created' })).toHaveLength(3);
    expect(await list(service, { filter: { text: 'opening' }, sort: 'colour' })).toHaveLength(3);
    expect(await list(service, { filter: { orphaned: true }, sort: 'article' })).toHaveLength(0);
    expect(await service.handlers.annotations.counts({}, context)).toEqual({
      total: 6,
      orphaned: 0,
      colours: { amber: 3, rose: 3, sky: 0, leaf: 0, plum: 0 },
      tags: [{ tag: 'ferry/times', count: 3 }],
    });
    const { annotations } = await service.handlers.library.overview({}, context);
    expect(annotations).toBe(6);
  });

  test('of articles in the trash are not listed, and are back with them', async () => {
    const { service, texts } = await withStories(temporaryFolder());
    const text = first(texts);
    await mark(service, text, text.text.slice(0, 30).trim());
    await service.handlers.articles.trash({ ids: [text.article.id] }, context);
    expect(await list(service)).toHaveLength(0);
    await service.handlers.articles.restore({ ids: [text.article.id] }, context);
    expect(await list(service)).toHaveLength(1);
  });

  test('are made, changed and deleted, and each is taken back and made anew', async () => {
    const { service, texts } = await withStories(temporaryFolder());
    const { annotations, undo } = service.handlers;
    const text = first(texts);
    const made = await mark(service, text, text.text.slice(0, 30).trim());
    const refs = [{ article: made.article, id: made.id }];
    await annotations.update({ refs, patch: { colour: 'plum', addTags: ['a'] } }, context);
    await annotations.update({ refs, patch: { comment: 'Why?' } }, context);
    await annotations.delete({ refs }, context);
    expect(await list(service)).toEqual([]);
    expect(await undo.state({}, context)).toMatchObject({ undo: 'Delete an annotation' });
    await undo.undo({}, context);
    expect(await list(service)).toMatchObject([
      { id: made.id, colour: 'plum', comment: 'Why?', tags: ['a'] },
    ]);
    await undo.undo({}, context);
    await undo.undo({}, context);
    expect(await list(service)).toMatchObject([{ id: made.id, colour: 'amber', comment: '', tags: [] }]);
    await undo.undo({}, context);
    expect(await list(service)).toEqual([]);
    for (let step = 0; step < 3; step++) await undo.redo({}, context);
    expect(await list(service)).toMatchObject([
      { id: made.id, colour: 'plum', comment: 'Why?', tags: ['a'] },
    ]);
  });

  test('are refused where other words stand there by now, or none', async () => {
    const { service, texts } = await withStories(temporaryFolder());
    const text = first(texts);
    const { article } = text;
    const passage = {
      article: article.id,
      start: 0,
      end: 5,
      colour: 'amber' as const,
      comment: '',
      tags: [],
    };
    const create = service.handlers.annotations.create;
    await expect(Promise.resolve(create({ ...passage, quote: 'other' }, context))).rejects.toMatchObject({
      code: 'conflict',
    });
    const blank = text.text.indexOf('\n\n');
    await expect(
      Promise.resolve(create({ ...passage, start: blank, end: blank + 2, quote: '\n\n' }, context)),
    ).rejects.toMatchObject({ code: 'badRequest' });
    expect(await service.handlers.undo.state({}, context)).toMatchObject({
      undo: expect.stringMatching('Import') as string,
    });
  });

  test('leave alone what others wrote into the file, and refuse to write over a damaged one', async () => {
    const folder = temporaryFolder();
    const { service, texts } = await withStories(folder);
    const text = first(texts);
    const path = fileOf(folder, text, 'annotations.json');
    const foreign = { type: 'Annotation', id: 'https://example.org/1', motivation: 'linking' };
    writeFileSync(path, JSON.stringify({ items: [foreign] }));
    await mark(service, text, text.text.slice(0, 30).trim());
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      items: [{ type: 'Annotation' }, foreign],
    });
    writeFileSync(path, '{ half a fi');
    await expect(mark(service, text, text.text.slice(40, 60).trim())).rejects.toThrow(/cannot be read/);
    expect(readFileSync(path, 'utf8')).toBe('{ half a fi');
  });

  test('follow their passage when the text changes, and say so where it is gone, until it is back', async () => {
    const folder = temporaryFolder();
    const { service, texts } = await withStories(folder);
    const text = first(texts);
    const kept = await mark(service, text, text.text.slice(-60, -20).trim());
    const lost = await mark(service, text, text.text.slice(10, 30).trim());
    await service.close();
    const rewritten = async (now: string): Promise<readonly Annotation[]> => {
      writeFileSync(fileOf(folder, text, 'text.md'), now);
      const record = fileOf(folder, text, 'article.json');
      const textSha256 = createHash('sha256').update(now).digest('hex');
      const article: object = JSON.parse(readFileSync(record, 'utf8')) as object;
      writeFileSync(record, JSON.stringify({ ...article, textSha256 }));
      rmSync(join(folder, '.cache'), { recursive: true });
      const again = await openService(folder);
      await again.settled();
      const listed = await list(again);
      await again.close();
      return listed;
    };
    const cut = `New.\n\n${text.text.slice(0, 5)}${text.text.slice(35)}`;
    expect(await rewritten(cut)).toMatchObject([
      { id: kept.id, state: 'anchored', quote: kept.quote, start: cut.indexOf(kept.quote) },
      { id: lost.id, state: 'orphaned', quote: lost.quote, paragraph: null },
    ]);
    expect(await rewritten(text.text)).toMatchObject([
      { id: lost.id, state: 'anchored', start: lost.start },
      { id: kept.id, state: 'anchored', start: kept.start },
    ]);
  });
});
