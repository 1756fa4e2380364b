import * as v from 'valibot';
import type { LinkAddress } from '../../preload/shared/links';
import { titleKey } from './KnownNote';

/** What links are led along with: a note that has another title, a heading of a note, or an article that has another key. */
export const LinkMove = v.variant('kind', [
  v.object({ kind: v.literal('title'), from: v.string(), to: v.string() }),
  v.object({ kind: v.literal('heading'), title: v.string(), from: v.string(), to: v.string() }),
  v.object({ kind: v.literal('key'), from: v.string(), to: v.string() }),
]);
export type LinkMove = v.InferOutput<typeof LinkMove>;

/** Where a link leads after a move; null where it leads as before. Done twice it changes nothing more. */
export function ledBy(move: LinkMove): (address: LinkAddress) => LinkAddress | null {
  switch (move.kind) {
    case 'title': {
      const from = titleKey(move.from);
      return (address) =>
        address.kind === 'note' && titleKey(address.title) === from && address.title !== move.to
          ? { ...address, title: move.to }
          : null;
    }
    case 'heading': {
      const [title, from] = [titleKey(move.title), move.from.toLowerCase()];
      return (address) =>
        address.kind === 'note' &&
        titleKey(address.title) === title &&
        address.heading?.toLowerCase() === from
          ? { ...address, heading: move.to }
          : null;
    }
    case 'key':
      return (address) =>
        address.kind === 'article' && address.key.toLowerCase() === move.from.toLowerCase()
          ? { ...address, key: move.to }
          : null;
  }
}
