import type { TextRange } from '../../preload/contract/search';
import { firstFrom } from './firstFrom';
import { mapBlock, pageRange, type MappedNode } from './textMap';

/** What of a range of the text is drawn now, block by block; `of` is the range it is a piece of. */
export interface ShownRange<Of extends TextRange = TextRange> {
  readonly of: Of;
  readonly page: Range;
}

/** The blocks of a reader that are drawn now. */
export function drawnBlocks(scroller: Element): readonly HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>('.block')];
}

export function offsetOf(block: HTMLElement, name: 'start' | 'end' | 'paragraph'): number {
  return Number(block.dataset[name]);
}

/** Of the blocks drawn now, their characters' places in the text; kept as long as the element is. */
const maps = new WeakMap<Element, readonly MappedNode[]>();

function mapOf(block: HTMLElement, text: string): readonly MappedNode[] {
  const known = maps.get(block);
  if (known?.every(isWhole) === true) return known;
  const start = offsetOf(block, 'start');
  const map = mapBlock(block, text.slice(start, offsetOf(block, 'end')), start);
  maps.set(block, map);
  return map;
}

/** What is put between the words, such as a count, parts their nodes; taken away, it joins them again. */
function isWhole({ node, offsets }: MappedNode): boolean {
  return node.isConnected && node.data.length === offsets.length - 1;
}

/** The pieces of ranges (ascending by start) that are drawn in some blocks. A range over several blocks has a piece in each. */
export function shownRanges<Of extends TextRange>(
  blocks: readonly HTMLElement[],
  text: string,
  ranges: readonly Of[],
): readonly ShownRange<Of>[] {
  if (ranges.length === 0) return [];
  const longest = ranges.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return blocks.flatMap((block) => {
    const [start, end] = [offsetOf(block, 'start'), offsetOf(block, 'end')];
    const shown: ShownRange<Of>[] = [];
    for (let at = firstFrom(ranges, start - longest); at < ranges.length; at++) {
      const of = ranges[at];
      if (of === undefined || of.start >= end) break;
      if (of.end <= start) continue;
      const piece = { start: Math.max(of.start, start), end: Math.min(of.end, end) };
      const page = pageRange(mapOf(block, text), piece);
      if (page !== null) shown.push({ of, page });
    }
    return shown;
  });
}

/** A range of the text as ranges of the page, one a block that is drawn. */
export function pageRangesOf(scroller: Element, text: string, range: TextRange): readonly Range[] {
  return shownRanges(drawnBlocks(scroller), text, [range]).map(({ page }) => page);
}

/** A range of the page as a range of the text, without the blanks at its ends; null where it holds no text of this reader. */
export function textRangeOf(scroller: Element, text: string, range: Range): TextRange | null {
  let start = Infinity;
  let end = -1;
  const touched = drawnBlocks(scroller).filter((block) => range.intersectsNode(block));
  for (const { node, offsets } of touched.flatMap((block) => mapOf(block, text))) {
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
  const block = caret.startContainer.parentElement?.closest<HTMLElement>('.block') ?? null;
  const found = block === null ? [] : mapOf(block, text);
  return found.find(({ node }) => node === caret.startContainer)?.offsets[caret.startOffset] ?? null;
}
