import type { TextRange } from '../../preload/contract/search';

/** A text node of a block and, for each of its characters, the offset it has in the text the block was made from. */
export interface MappedNode {
  readonly node: Text;
  readonly offsets: Uint32Array;
}

/** What stands in a block and is none of its text. */
const beside = '.paragraph-number, .cited, .side-notes';

/**
 * Where the characters of a rendered block come from. Rendering only takes characters away (marks, addresses of links), so
 * each rendered character is the next equal one of the source; one that is not found (an entity) keeps its neighbour's place.
 */
export function mapBlock(block: Element, source: string, start: number): readonly MappedNode[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: MappedNode[] = [];
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(beside) != null) continue;
    const offsets = new Uint32Array(node.data.length + 1);
    for (let i = 0; i < node.data.length; i++) {
      const found = findCharacter(source, node.data[i] ?? '', at);
      if (found >= 0) at = found + 1;
      offsets[i] = start + Math.max(at - 1, 0);
    }
    offsets[node.data.length] = start + at;
    nodes.push({ node, offsets });
  }
  return nodes;
}

const farthest = 400;

function findCharacter(source: string, character: string, from: number): number {
  const limit = Math.min(source.length, from + farthest);
  for (let at = from; at < limit; at++)
    if (source[at] === character || (character === ' ' && source[at] === '\n')) return at;
  return -1;
}

/** A range of the source as a range of the page; null where nothing of it is shown. */
export function pageRange(nodes: readonly MappedNode[], { start, end }: TextRange): Range | null {
  const from = placeOf(nodes, start, false);
  const to = placeOf(nodes, end - 1, true);
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.index);
  range.setEnd(to.node, Math.min(to.index + 1, to.node.data.length));
  return range.collapsed ? null : range;
}

function placeOf(
  nodes: readonly MappedNode[],
  offset: number,
  isEnd: boolean,
): { readonly node: Text; readonly index: number } | null {
  let last: { node: Text; index: number } | null = null;
  for (const { node, offsets } of nodes) {
    for (let index = 0; index < node.data.length; index++) {
      const here = offsets[index] ?? 0;
      if (here === offset) return { node, index };
      if (here > offset) return isEnd ? last : { node, index };
      last = { node, index };
    }
  }
  return isEnd ? last : null;
}
