import * as v from 'valibot';
import { parseLinkAddress, printLinkAddress, type LinkAddress } from '../../preload/shared/links';
import { titleKey } from './KnownNote';

/**
 * What links are led along with: a note that has another title, a heading of a note, or an article that has another key. Of a passage
 * of an article, `from` and `to` are what stands between the brackets.
 */
export const LinkMove = v.variant('kind', [
  v.object({ kind: v.literal('title'), from: v.string(), to: v.string() }),
  v.object({ kind: v.literal('heading'), title: v.string(), from: v.string(), to: v.string() }),
  v.object({ kind: v.literal('key'), from: v.string(), to: v.string() }),
  v.object({ kind: v.literal('passage'), from: v.string(), to: v.string() }),
]);
export type LinkMove = v.InferOutput<typeof LinkMove>;

/**
 * Whether a note may hold a link that a move leads elsewhere, told without reading its links: what no note without such a link passes
 * need not be exact, but none with one may be missed. Letters and digits of a title stand in every way of writing it.
 */
export function mayHoldLinks(move: LinkMove): (markdown: string) => boolean {
  const sign = signOf(move);
  return (markdown) => markdown.includes('[[') && markdown.toLowerCase().includes(sign);
}

function signOf(move: LinkMove): string {
  switch (move.kind) {
    case 'title':
      return longestWord(move.from);
    case 'heading':
      return longestWord(move.title);
    case 'key':
      return `@${move.from.toLowerCase()}`;
    case 'passage':
      return move.from.toLowerCase();
  }
}

function longestWord(title: string): string {
  const key = titleKey(title);
  // What no title is left of is called this, too.
  if (key === titleKey('')) return '';
  const words = key.match(/[a-z0-9]+/g) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

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
    case 'passage': {
      const [from, to] = [move.from.toLowerCase(), parseLinkAddress(move.to)];
      return (address) =>
        address.kind === 'article' && printLinkAddress(address).toLowerCase() === from ? to : null;
    }
  }
}
