import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, readTextIfThere, type LibraryFolder } from '../storage';
import { parseArticleFile } from './articleFile';
import type { StoredArticle } from './StoredArticle';

/** An article's folder as it stands on disk. */
export interface FoundFolder {
  readonly id: string;
  readonly year: string;
  readonly trashed: boolean;
}

/** Every article folder of the library, in `articles/` and in the trash. */
export async function listArticleFolders(folder: LibraryFolder): Promise<readonly FoundFolder[]> {
  const found: FoundFolder[] = [];
  for (const trashed of [false, true]) {
    const root = trashed ? folder.path('trash', 'articles') : folder.path('articles');
    for (const year of await names(root)) {
      for (const id of await names(join(root, year))) {
        if (/^[0-9a-f]{20}$/.test(id)) found.push({ id, year, trashed });
      }
    }
  }
  return found;
}

/** Reads the articles of folders from their `article.json`; a folder whose file is missing or damaged gives none. */
export async function readArticles(
  folder: LibraryFolder,
  found: readonly FoundFolder[],
): Promise<readonly StoredArticle[]> {
  const articles: StoredArticle[] = [];
  const waiting = [...found];
  const reader = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const article = await readArticle(folder, next);
      if (article !== null) articles.push(article);
    }
  };
  await Promise.all(Array.from({ length: 16 }, reader));
  return articles;
}

async function readArticle(
  folder: LibraryFolder,
  { id, year, trashed }: FoundFolder,
): Promise<StoredArticle | null> {
  const place = trashed ? ['trash', 'articles'] : ['articles'];
  const text = await readTextIfThere(folder.path(...place, year, id, 'article.json'));
  const article = text === null ? null : parseArticleFile(text);
  return article === null ? null : { article: { ...article, id }, year, trashed };
}

async function names(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
