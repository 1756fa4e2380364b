import type { ArticleText } from '../../preload/contract/article';
import { isPlainFormat } from '../../preload/shared/isPlainFormat';
import type { Paragraph } from '../../preload/shared/paragraphsOf';
import { firstFrom } from './firstFrom';
import { footnotesOf } from './footnotes';
import { markdownBlocks, type TextBlock } from './markdown';
import { markdownParts } from './markdownParts';
import { once } from './once';

/** A block of an article as it is drawn, with the number of the first paragraph in it (0 where none begins there). */
export interface NumberedBlock extends TextBlock {
  readonly paragraph: number;
}

/**
 * Some blocks that are drawn together, when they come near the window: `blocks` makes them the first time it is called, so that
 * a text of any length opens at once. Offsets are those of the text.
 */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly blocks: () => readonly NumberedBlock[];
}

/** Characters in a chunk: about three screens. */
const chunkLength = 12_000;

/** The chunks of an article's text, covering it from beginning to end. */
export function chunksOf({ article, text, paragraphs }: ArticleText): readonly Chunk[] {
  if (isPlainFormat(article.format)) return plainChunks(paragraphs);
  const footnotes = once(() => new Set(footnotesOf(text).keys()));
  return markdownParts(text, chunkLength).map(({ start, end, definitions }) => ({
    start,
    end,
    blocks: once(() => {
      const within = markdownBlocks(text.slice(start, end), article.id, definitions, footnotes());
      return numbered(
        within.map((block) => ({ ...block, start: block.start + start, end: block.end + start })),
        paragraphs,
      );
    }),
  }));
}

function plainChunks(paragraphs: readonly Paragraph[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let first = 0; first < paragraphs.length;) {
    const start = paragraphs[first]?.start ?? 0;
    let last = first;
    while (last + 1 < paragraphs.length && (paragraphs[last]?.end ?? 0) - start < chunkLength) last++;
    const within = paragraphs.slice(first, last + 1);
    const blocks = (): readonly NumberedBlock[] =>
      within.map(({ number, ...range }) => ({ ...range, nodes: null, paragraph: number }));
    chunks.push({ start, end: paragraphs[last]?.end ?? start, blocks: once(blocks) });
    first = last + 1;
  }
  return chunks;
}

/** Blocks with the number of the first paragraph that begins in each; both ascend. */
function numbered(blocks: readonly TextBlock[], paragraphs: readonly Paragraph[]): readonly NumberedBlock[] {
  let at = firstFrom(paragraphs, blocks[0]?.start ?? 0);
  return blocks.map((block) => {
    while ((paragraphs[at]?.start ?? Infinity) < block.start) at++;
    const paragraph = paragraphs[at];
    return {
      ...block,
      paragraph: paragraph !== undefined && paragraph.start < block.end ? paragraph.number : 0,
    };
  });
}

/** The index of the chunk an offset is in, or of the next one. */
export function chunkAt(chunks: readonly Chunk[], offset: number): number {
  const found = chunks.findIndex(({ end }) => end > offset);
  return found < 0 ? chunks.length - 1 : found;
}
