import type { Article } from '../../../preload/contract/article';
import { AppError } from '../../../preload/contract/errors';
import type { UndoableChange } from '../../undo';
import type { ArticleStore } from '../ArticleStore';
import { areGone } from './areGone';

/**
 * Gives a tag another name wherever it stands, in the trash too, as one change; tags nested within it go along (`ferry/times`
 * becomes `boats/times`). Where the new name is in use already, the two become one.
 * @throws AppError `badRequest` where a tag would be put within itself
 */
export function renameTag(store: ArticleStore, tag: string, to: string): UndoableChange {
  const name = normalTag(to);
  if (name === '') throw new AppError('badRequest', 'A tag needs a name.');
  if (name.startsWith(`${tag}/`)) {
    throw new AppError('badRequest', `The tag “${tag}” cannot be put within itself. Choose another name.`);
  }
  return retag(
    store,
    `Rename the tag “${tag}”`,
    `Renamed the tag “${tag}” to “${name}”`,
    tag,
    (suffix) => name + suffix,
  );
}

/** Takes a tag, and those nested within it, off every article, as one change. */
export function removeTag(store: ArticleStore, tag: string): UndoableChange {
  return retag(store, `Remove the tag “${tag}”`, `Removed the tag “${tag}” everywhere`, tag, () => null);
}

/** A tag as it is kept: no `#` before it, no empty parts, no blanks round its parts. */
function normalTag(tag: string): string {
  return tag
    .replace(/^#/, '')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('/');
}

/** `next` makes the new tag from what follows the old one: `''`, or `/times` where it is nested. */
function retag(
  store: ArticleStore,
  label: string,
  done: string,
  tag: string,
  next: (suffix: string) => string | null,
): UndoableChange {
  const before = new Map<string, Article['tags']>();
  const isMeant = (other: string): boolean => other === tag || other.startsWith(`${tag}/`);
  return {
    label,
    done,
    do: async () => {
      before.clear();
      const meant = Array.from(store.everything()).filter(({ tags }) => tags.some(isMeant));
      await store.update(
        meant.map(({ id }) => id),
        (article) => {
          before.set(article.id, article.tags);
          const tags = article.tags.flatMap((other) =>
            isMeant(other) ? (next(other.slice(tag.length)) ?? []) : [other],
          );
          return { ...article, tags: [...new Set(tags)].sort() };
        },
      );
    },
    undo: async () => {
      await store.update([...before.keys()], (now) => ({ ...now, tags: before.get(now.id) ?? now.tags }));
    },
    isVoid: () => before.size > 0 && areGone(store, before.keys()),
  };
}
