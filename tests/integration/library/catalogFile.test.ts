import { expect, test } from 'vitest';
import { CatalogFile } from '../../../main/library/CatalogFile';
import type { StoredArticle } from '../../../main/library/StoredArticle';
import { fileOperations, LibraryFolder, replaceFileOperations } from '../../../main/storage';
import { anArticle } from '../../support/anArticle';
import { temporaryFolder } from '../../support/temporaryFolder';

/** More than are written at once. */
const many = Array.from({ length: 1201 }, (_, number): StoredArticle => {
  const id = number.toString(16).padStart(20, '0');
  return { article: anArticle({ id, key: `story${String(number)}` }), year: '2021', trashed: false };
});

test('many articles noted together are all in the catalog; where writing them fails on the way, none is', async () => {
  const folder = await LibraryFolder.open(temporaryFolder());
  const catalog = new CatalogFile(folder);
  await catalog.rewrite(new Map());
  catalog.note(many);

  const real = fileOperations();
  let appended = 0;
  replaceFileOperations(() => ({
    ...real,
    appendFile: (path, content) => {
      if (++appended === 3) throw new Error('no space left on device');
      real.appendFile(path, content);
    },
  }));
  await expect(catalog.flush()).rejects.toThrow('no space left on device');
  replaceFileOperations(() => real);
  expect((await new CatalogFile(folder).load()).articles.size).toBe(0);

  await catalog.flush();
  const { articles, complete } = await new CatalogFile(folder).load();
  expect(complete).toBe(true);
  expect([...articles.values()]).toEqual(many);
  await folder.close();
});
