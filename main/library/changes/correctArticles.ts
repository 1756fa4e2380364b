import type { Article } from '../../../preload/contract/article';
import type { ArticlePatch } from '../../../preload/contract/articles';
import { AppError } from '../../../preload/contract/errors';
import type { UndoableChange } from '../../undo';
import { applyPatch } from '../applyPatch';
import type { ArticleStore } from '../ArticleStore';
import { areGone } from './areGone';
import { countedArticles } from './countedArticles';

/**
 * A correction of articles by hand, as a change. Taken back, the fields it set are as they were, with where they came from;
 * what else changed since stays.
 * @throws AppError `badRequest` for a date that does not exist, `notFound` for an unknown article, both before anything is written
 */
export function correctArticles(
  store: ArticleStore,
  ids: readonly string[],
  patch: ArticlePatch,
): UndoableChange<readonly Article[]> {
  let before: readonly Article[] = [];
  /** Made anew, it passes over what was deleted for good meanwhile. */
  let isMade = false;
  return {
    label: `${verb(patch)} ${countedArticles(ids)}`,
    ...(ids.length > 1 ? { done: `${pastVerb(patch)} ${countedArticles(ids)}` } : {}),
    do: async () => {
      for (const id of ids) if (!isMade || store.find(id) !== null) applyPatch(required(store, id), patch);
      const states: Article[] = [];
      const changed = await store.update(ids, (article) => {
        states.push(article);
        return applyPatch(article, patch);
      });
      before = states;
      isMade = true;
      return changed;
    },
    undo: async () => {
      const states = new Map(before.map((article) => [article.id, article]));
      await store.update([...states.keys()], (now) => withFieldsOf(now, states.get(now.id) ?? now, patch));
    },
    isVoid: () => areGone(store, ids),
  };
}

function required(store: ArticleStore, id: string): Article {
  const article = store.find(id);
  if (article === null) throw new AppError('notFound', `There is no article ${id} in this library.`);
  return article;
}

function withFieldsOf(now: Article, old: Article, patch: ArticlePatch): Article {
  const fields = Object.keys(patch).map((field) =>
    field.endsWith('Tags') ? 'tags' : field,
  ) as (keyof Article)[];
  const origins = Object.entries(now.provenance).filter(([field]) => !(field in patch));
  const restored = Object.entries(old.provenance).filter(([field]) => field in patch);
  const provenance = Object.fromEntries([...origins, ...restored]);
  return { ...now, ...Object.fromEntries(fields.map((field) => [field, old[field]])), provenance };
}

function pastVerb(patch: ArticlePatch): string {
  const fields = Object.keys(patch);
  if (fields.every((field) => /tags/i.test(field))) return 'Tagged';
  if (fields.length === 1 && patch.starred !== undefined) return patch.starred ? 'Starred' : 'Unstarred';
  if (fields.length === 1 && patch.read !== undefined)
    return patch.read ? 'Marked as read:' : 'Marked as unread:';
  return 'Corrected';
}

function verb(patch: ArticlePatch): string {
  const fields = Object.keys(patch);
  if (fields.length > 1) return 'Correct';
  if (fields.every((field) => /tags/i.test(field))) return 'Tag';
  if (patch.starred !== undefined) return patch.starred ? 'Star' : 'Unstar';
  if (patch.read !== undefined) return patch.read ? 'Mark as read' : 'Mark as unread';
  return `Correct the ${fields[0] ?? 'record'} of`;
}
