import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnnotationStore } from '../annotations';
import type { ArticleStore } from '../library';
import { isMissing, readTextIfThere, type LibraryFolder } from '../storage';
import type { BackupLine } from './backupLine';

export interface BackupSources {
  readonly folder: LibraryFolder;
  readonly articles: ArticleStore;
  readonly annotations: AnnotationStore;
}

/** Files at the top of a library that hold what a person made. */
export const topFiles = ['collections.json', 'saved-searches.json', 'decisions.json'] as const;

const betweenPauses = 200;

/** What a backup holds, line by line; between lines the process goes on answering. */
export async function* backupLines({
  folder,
  articles,
  annotations,
}: BackupSources): AsyncGenerator<BackupLine> {
  let lines = 0;
  for (const article of articles.everything()) {
    yield { line: 'article', article: { ...article }, trashed: articles.isTrashed(article.id) };
    if (annotations.of(article.id).length > 0) {
      const text = await readTextIfThere(articles.filePath(article.id, 'annotations.json'));
      if (text !== null) yield { line: 'annotations', article: article.id, text };
    }
    if (++lines % betweenPauses === 0) await new Promise(setImmediate);
  }
  for (const file of [...topFiles, ...(await noteFiles(folder.path('notes'), 'notes'))]) {
    const text = await readTextIfThere(folder.path(file));
    if (text !== null) yield { line: 'file', file, text };
  }
}

/** The notes under a folder, without what is kept of them (`.history`). */
export async function noteFiles(path: string, shown: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const entry of await entriesOf(path)) {
    if (entry.name.startsWith('.')) continue;
    const within = `${shown}/${entry.name}`;
    if (entry.isDirectory()) files.push(...(await noteFiles(join(path, entry.name), within)));
    else if (entry.name.endsWith('.md')) files.push(within);
  }
  return files;
}

async function entriesOf(path: string) {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
