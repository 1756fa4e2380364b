import type { Token, Tokens } from 'marked';
import type { Picture } from './NoteDocument';
import { childrenOf } from './TokenReader';

/** The pictures that parts of Markdown show, by their addresses; null for one that is not there. */
export async function picturesOf(
  tokens: readonly Token[],
  read: (href: string) => Promise<Picture | null>,
): Promise<ReadonlyMap<string, Picture | null>> {
  const hrefs = new Set<string>();
  const look = (list: readonly Token[]): void => {
    for (const token of list) {
      if (token.type === 'image') hrefs.add((token as Tokens.Image).href);
      look(childrenOf(token));
    }
  };
  look(tokens);
  const pictures = new Map<string, Picture | null>();
  for (const href of hrefs) pictures.set(href, await read(href));
  return pictures;
}
