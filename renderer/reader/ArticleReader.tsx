import { useCallback, useMemo, useRef, type MouseEvent, type ReactNode } from 'react';
import type { ArticleText } from '../../preload/contract/article';
import type { TextRange } from '../../preload/contract/search';
import { formatDate } from '../components/formatDate';
import { ChunkView } from './ChunkView';
import { DrawnTextContext } from './DrawnText';
import { ReaderFootnotes } from './ReaderFootnotes';
import { chunksOf } from './textBlocks';
import { useChunks } from './useChunks';
import { useFlash } from './useFlash';
import { useMatches } from './useMatches';
import { usePlaces } from './usePlaces';
import { useTarget, type ReaderTarget } from './useTarget';
import './reader.css';

export interface ReaderProps {
  readonly content: ArticleText;
  /** What the region is called. */
  readonly name: string;
  readonly withNumbers: boolean;
  /** Ranges of the text to mark, ascending. */
  readonly matches: readonly TextRange[];
  /** The one of them one is at. */
  readonly currentMatch: TextRange | null;
  /** A place to show: asked for again with every new `serial`. */
  readonly target: ReaderTarget | null;
  /** Where the text is scrolled to: the offset and the number of the first paragraph in view. */
  readonly onPlace: (offset: number, paragraph: number) => void;
  readonly onExternalLink: (url: string) => void;
  /** A link of the grammar of notes was followed, as it stands between its brackets: in a comment, not in the text itself. */
  readonly onNoteLink: (written: string) => void;
  /** What lies over the text and moves with it, such as its annotations. */
  readonly children?: ReactNode;
}

/**
 * An article in its reading column. It knows the text and the window, nothing else. Long texts are drawn in chunks as they come
 * near the window, so whatever looks for blocks in the page finds those drawn now.
 */
export function ArticleReader(props: ReaderProps) {
  const { content, name, withNumbers, target, onExternalLink, onNoteLink, children } = props;
  const { article, text } = content;
  const scroller = useRef<HTMLDivElement>(null);
  const chunks = useMemo(() => chunksOf(content), [content]);
  const onPage = useChunks(scroller, chunks, target);
  usePlaces(scroller, props);
  useMatches(scroller, text, onPage.drawn, props);
  useTarget(scroller, text, target);
  useFlash(scroller, text, target);
  const follow = useCallback(
    (event: MouseEvent): void => {
      const link = (event.target as Element).closest('a');
      // Those within the text are followed by ReaderFootnotes.
      if (link === null || link.matches('[data-footnote], [data-footnote-back]')) return;
      event.preventDefault();
      const written = link.closest('.side-notes') === null ? undefined : link.dataset['link'];
      if (written !== undefined) onNoteLink(written);
      else onExternalLink(link.getAttribute('href') ?? '');
    },
    [onExternalLink, onNoteLink],
  );
  const facts = [
    article.place,
    article.date === null ? null : formatDate(article.date),
    article.source,
    article.author,
  ].filter((fact) => fact !== null);
  return (
    <div
      ref={scroller}
      className="reader-scroll"
      tabIndex={0}
      data-autofocus
      data-menu="text"
      data-id={article.id}
      role="region"
      aria-label={name}
      onClick={follow}
    >
      <article className={withNumbers ? 'reader numbered' : 'reader'} lang={article.language ?? undefined}>
        <div className="column">
          {facts.length > 0 && (
            <p className="eyebrow">
              {facts.map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
            </p>
          )}
          <h1>{article.title}</h1>
          {chunks.map((chunk, index) => (
            <ChunkView
              key={chunk.start}
              chunk={chunk}
              index={index}
              text={text}
              isDrawn={onPage.drawn.has(index)}
            />
          ))}
        </div>
      </article>
      <DrawnTextContext.Provider value={onPage}>
        <ReaderFootnotes scroller={scroller} content={content} />
        {children}
      </DrawnTextContext.Provider>
    </div>
  );
}
