import { stat } from 'node:fs/promises';
import type { LibraryFolder } from '../storage';
import type { ArticleStore } from './ArticleStore';
import { listArticleFolders, type FoundFolder } from './scanArticles';

const lookedAtOnce = 8;

/**
 * Places of articles that others may have changed since `time` (ms since 1970): folders that came or went, and those with a
 * record or text whose entry changed later. That time is set by the system: no program that copies files can set it back.
 */
export async function changedPlaces(
  folder: LibraryFolder,
  articles: ArticleStore,
  time: number,
  signal: AbortSignal,
  /** Waited for before each step, as nobody waits for this. */
  calm: () => Promise<void>,
): Promise<readonly FoundFolder[]> {
  const found = await listArticleFolders(folder);
  const there = new Set(found.map(({ id }) => id));
  const changed: FoundFolder[] = [];
  for (const { id } of articles.everything())
    if (!there.has(id)) changed.push({ id, year: '', trashed: articles.isTrashed(id) });
  for (let at = 0; at < found.length && !signal.aborted; at += lookedAtOnce) {
    await calm();
    const places = found.slice(at, at + lookedAtOnce);
    const isChanged = await Promise.all(
      places.map(async (place) => articles.find(place.id) === null || (await isLater(folder, place, time))),
    );
    changed.push(...places.filter((_place, index) => isChanged[index]));
  }
  return changed;
}

async function isLater(folder: LibraryFolder, place: FoundFolder, time: number): Promise<boolean> {
  const root = place.trashed ? ['trash', 'articles'] : ['articles'];
  for (const name of ['article.json', 'text.md']) {
    const stats = await stat(folder.path(...root, place.year, place.id, name)).catch(() => null);
    if (stats !== null && stats.ctimeMs > time) return true;
  }
  return false;
}
