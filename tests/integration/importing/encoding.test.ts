import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { LibraryService } from '../../../main/service/LibraryService';
import { context, openService } from '../../support/openService';
import { temporaryFolder } from '../../support/temporaryFolder';
import { makeZip, onePoint } from '../../support/makeDocuments';
import { filesOf } from '../../support/filesOf';

/** Cyrillic that says it is Western: what a wrong guess looks like. */
async function misread(): Promise<{ readonly service: LibraryService; readonly id: string }> {
  const folder = temporaryFolder();
  const page = `<html><head><meta charset="windows-1252"><title>Port</title></head><body><article><h1>Port</h1><p>Порт открыт для рыбаков и лоцманов.</p><p>The harbour stays open, says clerk No. 7 of the port.</p></article></body></html>`;
  writeFileSync(join(folder, 'port.html'), encode(page, 'windows-1251'));
  const service = await openService(join(folder, 'library'));
  const report = await service.handlers.importing.importPaths(
    { paths: [join(folder, 'port.html')], origin: 'drop' },
    context,
  );
  const imported = await filesOf(service.handlers, report);
  return { service, id: imported[0]?.id ?? '' };
}

describe('changing the encoding of an article', () => {
  test('reads its file again, keeps corrections and annotations, and is undone as one', async () => {
    const { service, id } = await misread();
    const { articles, annotations, undo } = service.handlers;
    const before = await articles.text({ id }, context);
    expect(before.text.startsWith('Ïîðò')).toBe(true);
    await articles.update({ ids: [id], patch: { place: 'Odesa' } }, context);
    const start = before.text.indexOf('clerk No. 7');
    const made = await annotations.create(
      { article: id, start, end: start + 11, quote: 'clerk No. 7', colour: 'sky', comment: '', tags: [] },
      context,
    );
    const preview = await articles.previewEncoding({ id, encoding: 'windows-1251' }, context);
    expect(preview.text).toContain('Порт открыт');
    const { article, renumbered } = await articles.changeEncoding({ id, encoding: 'windows-1251' }, context);
    expect(article).toMatchObject({
      encoding: 'windows-1251',
      place: 'Odesa',
      key: before.article.key,
      language: 'ru',
    });
    expect(renumbered).toBe(false);
    await service.settled();
    const after = await articles.text({ id }, context);
    expect(after.text.startsWith('Порт открыт для рыбаков и лоцманов.')).toBe(true);
    const [row] = await annotations.of({ article: id }, context);
    const anchored = row?.annotation;
    expect(anchored).toMatchObject({ id: made.id, state: 'anchored', quote: 'clerk No. 7' });
    expect(after.text.slice(anchored?.start, anchored?.end)).toBe('clerk No. 7');
    await undo.undo({}, context);
    await service.settled();
    expect((await articles.text({ id }, context)).text).toBe(before.text);
    expect((await articles.get({ ids: [id] }, context))[0]).toMatchObject({
      place: 'Odesa',
      encoding: before.article.encoding,
    });
  });

  test('changes nothing where the file makes no text in it', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), 'A text of letters only.');
    const service = await openService(join(folder, 'library'));
    const report = await service.handlers.importing.importPaths(
      { paths: [join(folder, 'a.txt')], origin: 'drop' },
      context,
    );
    const imported = await filesOf(service.handlers, report);
    const id = imported[0]?.id ?? '';
    await expect(
      Promise.resolve(service.handlers.articles.changeEncoding({ id, encoding: 'UTF-32LE' }, context)),
    ).rejects.toThrow(/Nothing was changed|encoding/);
    expect((await service.handlers.articles.text({ id }, context)).text).toBe('A text of letters only.');
  });
});

test('pictures of an imported archive are kept beside the text that names them', async () => {
  const folder = temporaryFolder();
  const page = `<html><body><article><h1>Plan</h1><p>The plan of the moorings, as drawn.</p><p><img alt="A plan" src="data:image/png;base64,${onePoint.toString('base64')}"></p></article></body></html>`;
  writeFileSync(join(folder, 'clips.zip'), makeZip({ 'plan.html': page, 'minutes.txt': 'What was said.' }));
  const service = await openService(join(folder, 'library'));
  const report = await service.handlers.importing.importPaths(
    { paths: [join(folder, 'clips.zip')], origin: 'drop' },
    context,
  );
  const imported = await filesOf(service.handlers, report);
  expect(report).toMatchObject({ added: 2, failed: 0 });
  expect(imported.map(({ path }) => path)).toEqual(['clips.zip › plan.html', 'clips.zip › minutes.txt']);
  const id = imported[0]?.id ?? '';
  const { text, article } = await service.handlers.articles.text({ id }, context);
  expect(article.file.name).toBe('clips.zip › plan.html');
  const name = /!\[A plan\]\((image-[0-9a-f]{16}\.png)\)/.exec(text)?.[1] ?? '';
  const picture = await service.handlers.articles.image({ id, name }, context);
  expect(picture?.type).toBe('image/png');
  expect(Buffer.from(picture?.bytes ?? [])).toEqual(onePoint);
});
