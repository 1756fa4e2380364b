import { memo } from 'react';
import { SanitisedView } from './SanitisedView';
import type { Chunk, NumberedBlock } from './textBlocks';

interface Props {
  readonly chunk: Chunk;
  readonly index: number;
  readonly text: string;
  /** False for one far from the window: only its room is kept. */
  readonly isDrawn: boolean;
}

/** About how high a chunk will be, px, until it has been drawn: a line of 68 characters, and the room between paragraphs. */
function likelyHeight({ start, end }: Chunk): number {
  return Math.max(60, Math.round(((end - start) / 68) * 34));
}

/** Some blocks of a text. */
export const ChunkView = memo(function ChunkView({ chunk, index, text, isDrawn }: Props) {
  const size = `${String(likelyHeight(chunk))}px`;
  return (
    <div
      className="chunk"
      data-chunk={index}
      style={isDrawn ? { containIntrinsicBlockSize: `auto ${size}` } : { height: size }}
    >
      {isDrawn && chunk.blocks().map((block) => <BlockView key={block.start} block={block} text={text} />)}
    </div>
  );
});

const BlockView = memo(function BlockView({
  block: { start, end, nodes, paragraph },
  text,
}: {
  readonly block: NumberedBlock;
  readonly text: string;
}) {
  return (
    <div className="block" data-start={start} data-end={end} data-paragraph={paragraph}>
      {paragraph > 0 && (
        <span className="paragraph-number num" aria-hidden>
          {paragraph}
        </span>
      )}
      {nodes === null ? (
        <p>{text.slice(start, end)}</p>
      ) : (
        <SanitisedView className="markdown" nodes={nodes} />
      )}
    </div>
  );
});
