import type { Article } from '../../preload/contract/article';
import type { ArticleStore } from '../library';
import { parseArticleFile } from '../library';
import type { BackupLine } from './backupLine';

/** Gives articles the records they had, and puts them back in or out of the trash. Those deleted for good since are counted. */
export async function restoreArticles(
  store: ArticleStore,
  lines: readonly Extract<BackupLine, { line: 'article' }>[],
): Promise<{ readonly restored: number; readonly gone: number }> {
  const before = new Map<string, Article>();
  const [toTrash, fromTrash]: [string[], string[]] = [[], []];
  let gone = 0;
  for (const { article, trashed } of lines) {
    const old = parseArticleFile(JSON.stringify(article));
    const now = store.find(article.id);
    if (now === null || old === null) {
      gone++;
      continue;
    }
    if (JSON.stringify(asNow(now, old)) !== JSON.stringify(now)) before.set(now.id, old);
    if (store.isTrashed(now.id) !== trashed) (trashed ? toTrash : fromTrash).push(now.id);
  }
  await store.update([...before.keys()], (now) => asNow(now, before.get(now.id) ?? now));
  await store.trash(toTrash);
  await store.restore(fromTrash);
  return { restored: new Set([...before.keys(), ...toTrash, ...fromTrash]).size, gone };
}

/** An old record on the text there is now: what was read from the text stays with it, and the key that links are made with. */
function asNow(now: Article, old: Article): Article {
  const record = { ...now, ...old, key: now.key, file: now.file };
  if (old.textSha256 === now.textSha256) return record;
  const { textSha256, words, excerpt, encoding } = now;
  return { ...record, textSha256, words, excerpt, encoding };
}
