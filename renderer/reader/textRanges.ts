import type { TextRange } from '../../preload/contract/search';
import { mapBlock, pageRange, type MappedNode } from './textMap';

/** The blocks of a reader that a range of its text touches, each with the text its nodes came from. */
function mappedBlocks(
  scroller: Element,
  text: string,
  touches: (block: HTMLElement, start: number, end: number) => boolean,
): readonly (readonly MappedNode[])[] {
  return [...scroller.querySelectorAll<HTMLElement>('.block')].flatMap((block) => {
    const [start, end] = [Number(block.dataset['start']), Number(block.dataset['end'])];
    return touches(block, start, end) ? [mapBlock(block, text.slice(start, end), start)] : [];
  });
}

/** A range of the text as ranges of the page, one a block. */
export function pageRangesOf(scroller: Element, text: string, { start, end }: TextRange): readonly Range[] {
  return mappedBlocks(scroller, text, (_block, from, to) => from < end && to > start).flatMap(
    (nodes) => pageRange(nodes, { start, end }) ?? [],
  );
}

/** A range of the page as a range of the text, without the blanks at its ends; null where it holds no text of this reader. */
export function textRangeOf(scroller: Element, text: string, range: Range): TextRange | null {
  let start = Infinity;
  let end = -1;
  for (const { node, offsets } of mappedBlocks(scroller, text, (block) =>
    range.intersectsNode(block),
  ).flat()) {
    if (!range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    if (from >= to) continue;
    start = Math.min(start, offsets[from] ?? Infinity);
    end = Math.max(end, (offsets[to - 1] ?? -1) + 1);
  }
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (start < end && /\s/.test(text[end - 1] ?? '')) end--;
  return start < end ? { start, end } : null;
}

/** The offset of the character under a point of the window; null where there is none. */
export function offsetAtPoint(scroller: Element, text: string, x: number, y: number): number | null {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Chromium 114 has no caretPositionFromPoint yet
  const caret = document.caretRangeFromPoint(x, y);
  if (caret === null || !scroller.contains(caret.startContainer)) return null;
  const found = mappedBlocks(scroller, text, (block) => block.contains(caret.startContainer))
    .flat()
    .find(({ node }) => node === caret.startContainer);
  return found?.offsets[caret.startOffset] ?? null;
}
