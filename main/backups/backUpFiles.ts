import { mkdir } from 'node:fs/promises';
import { listArticleFolders, type FoundFolder } from '../library';
import { readTextIfThere, type LibraryFolder } from '../storage';
import { backupName } from './backupName';
import { writeBackup } from './backupFile';
import type { BackupLine } from './backupLine';
import { noteFiles, topFiles } from './backupLines';

/**
 * Makes a backup of a library from its files alone, before it is brought to another format: what this version knows of records
 * is no matter, they are kept as they are written.
 */
export async function backUpFiles(folder: LibraryFolder): Promise<void> {
  const made = new Date().toISOString();
  const articles = await listArticleFolders(folder);
  const notes = await noteFiles(folder.path('notes'), 'notes');
  await mkdir(folder.path('backups'), { recursive: true });
  await writeBackup(
    folder.path('backups', backupName(made, 'before-upgrade')),
    {
      line: 'head',
      format: 1,
      library: folder.id,
      name: folder.name,
      made,
      kind: 'before-upgrade',
      articles: articles.length,
      notes: notes.length,
    },
    lines(folder, articles, notes),
    () => undefined,
  );
}

async function* lines(
  folder: LibraryFolder,
  articles: readonly FoundFolder[],
  notes: readonly string[],
): AsyncGenerator<BackupLine> {
  for (const { id, year, trashed } of articles) {
    const place = [...(trashed ? ['trash', 'articles'] : ['articles']), year, id];
    const record = recordIn(await readTextIfThere(folder.path(...place, 'article.json')));
    if (record === null) continue;
    yield { line: 'article', article: { ...record, id }, trashed };
    const text = await readTextIfThere(folder.path(...place, 'annotations.json'));
    if (text !== null) yield { line: 'annotations', article: id, text };
  }
  for (const file of [...topFiles, ...notes]) {
    const text = await readTextIfThere(folder.path(file));
    if (text !== null) yield { line: 'file', file, text };
  }
}

/** A record that cannot be read is left out: its file stays where it is. */
function recordIn(text: string | null): Readonly<Record<string, unknown>> | null {
  try {
    const record: unknown = JSON.parse(text ?? '');
    return typeof record === 'object' && record !== null ? { ...record } : null;
  } catch {
    return null;
  }
}
