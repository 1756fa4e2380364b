import type { Article } from '../../../preload/contract/article';
import { AppError } from '../../../preload/contract/errors';
import type { UndoableChange } from '../../undo';
import type { NoteStore } from '../NoteStore';
import type { RewrittenNote } from '../rewriteNotes';

/** What is asked of the articles to give one another key. */
export interface KeyedArticles {
  find(id: string): Article | null;
  findByKey(key: string): Article | null;
  rekey(id: string, key: string): Promise<void>;
}

/** Another citation key for an article, with every link to it, as one change. @throws AppError `conflict` where another article has it */
export function renameKey(
  notes: NoteStore,
  articles: KeyedArticles,
  id: string,
  key: string,
): UndoableChange {
  const before = articles.find(id)?.key ?? '';
  let rewritten: readonly RewrittenNote[] = [];
  return {
    label: `Change the citation key ${before} to ${key}`,
    do: async () => {
      const other = articles.findByKey(key);
      if (other !== null && other.id !== id)
        throw new AppError(
          'conflict',
          `The article “${other.title}” has the citation key ${key} already. Choose another.`,
        );
      await articles.rekey(id, key);
      rewritten = await notes.lead({ kind: 'key', from: before, to: key });
    },
    undo: async () => {
      if (articles.find(id) === null) return;
      await articles.rekey(id, before);
      await notes.putBack(rewritten, { kind: 'key', from: key, to: before });
      await notes.lead({ kind: 'key', from: key, to: before });
    },
  };
}
