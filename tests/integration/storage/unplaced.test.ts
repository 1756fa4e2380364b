import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { JobList } from '../../../main/jobs';
import { ArticleStore, checkLibrary } from '../../../main/library';
import { fileOperations, LibraryFolder, replaceFileOperations } from '../../../main/storage';
import { FaultyOperations } from '../../support/crash/FaultyOperations';
import { seededRandom } from '../../support/crash/seededRandom';
import { storyArticle } from '../../support/crash/storyArticle';
import { temporaryFolder } from '../../support/temporaryFolder';

const real = fileOperations();
const stories = [1, 2, 3].map((number) => storyArticle(number, 1));
const [first] = stories;
const id = first?.article.id ?? '';

async function opened(
  root: string,
): Promise<{ readonly folder: LibraryFolder; readonly store: ArticleStore }> {
  const folder = await LibraryFolder.open(root);
  const store = await ArticleStore.open(folder);
  return { folder, store };
}

async function withStories(): ReturnType<typeof opened> {
  const library = await opened(temporaryFolder());
  await library.store.add(stories);
  expect(existsSync(library.store.filePath(id, 'text.md'))).toBe(false);
  return library;
}

afterEach(() => {
  replaceFileOperations(() => real);
});

describe('articles just added, whose files are not in their folders yet', () => {
  test('are read as ever, and get their files where one is asked for, and by themselves', async () => {
    const { folder, store } = await withStories();
    expect(await store.readText(id)).toBe(first?.text);
    expect(existsSync(store.filePath(id, 'text.md'))).toBe(false);
    expect(Buffer.from(await store.readSource(id))).toEqual(Buffer.from(first?.source.bytes ?? []));
    const later = storyArticle(4, 1);
    await store.add([later]);
    const path = store.filePath(later.article.id, 'article.json');
    await expect.poll(() => existsSync(path), { timeout: 10_000 }).toBe(true);
    await store.close();
    await folder.close();
  });

  test('are changed, moved and deleted as any other', async () => {
    const { folder, store } = await withStories();
    const [, second, third] = stories.map(({ article }) => article.id);
    await store.update([id], (article) => ({ ...article, tags: ['quiet'] }));
    expect(readFileSync(store.filePath(id, 'article.json'), 'utf8')).toContain('"quiet"');
    await store.trash([second ?? '', third ?? '']);
    await store.purge([third ?? '']);
    expect(existsSync(store.filePath(second ?? '', 'text.md'))).toBe(true);
    await store.close();
    await folder.close();
    const again = await opened(folder.root);
    expect(again.store.find(id)?.tags).toEqual(['quiet']);
    expect(again.store.isTrashed(second ?? '')).toBe(true);
    expect(again.store.find(third ?? '')).toBeNull();
    await again.folder.close();
  });

  test('stay readable where the disk refuses them, and get there once it does not', async () => {
    const { folder, store } = await withStories();
    const faulty = new FaultyOperations(real, 0.3, seededRandom(7));
    replaceFileOperations(() => faulty);
    faulty.isOn = true;
    await expect(store.inPlace(id)).rejects.toThrow(/^E(NOSPC|ACCES|IO)/);
    faulty.isOn = false;
    expect(await store.readText(id)).toBe(first?.text);
    await store.inPlace(id);
    const job = new JobList(() => undefined).start('Check');
    expect(await checkLibrary(folder, job)).toEqual({ articles: stories.length, problems: [] });
    await store.close();
    await folder.close();
  });
});
