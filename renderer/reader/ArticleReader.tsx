import { memo, useEffect, useMemo, useRef, type MouseEvent, type ReactNode } from 'react';
import type { ArticleText } from '../../preload/contract/article';
import type { TextRange } from '../../preload/contract/search';
import { formatDate } from '../components/formatDate';
import { paintMatches } from './highlights';
import { markdownBlocks, type TextBlock } from './markdown';
import { mapBlock, pageRange } from './textMap';
import './reader.css';

export interface ReaderProps {
  readonly content: ArticleText;
  readonly withNumbers: boolean;
  /** Ranges of the text to mark, ascending. */
  readonly matches: readonly TextRange[];
  /** The one of them one is at. */
  readonly currentMatch: TextRange | null;
  /** A place to show: asked for again with every new `serial`. */
  readonly target: { readonly serial: number; readonly offset: number } | null;
  /** Where the text is scrolled to: the offset and the number of the first paragraph in view. */
  readonly onPlace: (offset: number, paragraph: number) => void;
  readonly onExternalLink: (url: string) => void;
  /** What lies over the text and moves with it, such as its annotations. */
  readonly children?: ReactNode;
}

/** An article in its reading column. It knows the text and the window, nothing else. */
export function ArticleReader(props: ReaderProps) {
  const { content, withNumbers, onExternalLink, children } = props;
  const { article, text, paragraphs } = content;
  const scroller = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(content), [content]);
  usePlaces(scroller, props);
  useMatches(scroller, props, blocks);
  useTarget(scroller, props, blocks);
  const follow = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a');
    if (link === null) return;
    event.preventDefault();
    onExternalLink(link.getAttribute('href') ?? '');
  };
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
      aria-label={`Text of ${article.title}`}
    >
      <article
        className={withNumbers ? 'reader numbered' : 'reader'}
        lang={article.language ?? undefined}
        onClick={follow}
      >
        <div className="column">
          {facts.length > 0 && (
            <p className="eyebrow">
              {facts.map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
            </p>
          )}
          <h1>{article.title}</h1>
          {blocks.map((block) => (
            <Block key={block.start} block={block} text={text} number={paragraphNumber(paragraphs, block)} />
          ))}
        </div>
      </article>
      {children}
    </div>
  );
}

function blocksOf({ article, text, paragraphs }: ArticleText): readonly TextBlock[] {
  if (article.format === 'text' || article.format === 'pdf')
    return paragraphs.map(({ start, end }) => ({ start, end, html: null }));
  return markdownBlocks(text, article.id);
}

function paragraphNumber(paragraphs: ArticleText['paragraphs'], { start, end }: TextBlock): number {
  return paragraphs.find((paragraph) => paragraph.start >= start && paragraph.start < end)?.number ?? 0;
}

interface BlockProps {
  readonly block: TextBlock;
  readonly text: string;
  readonly number: number;
}

const Block = memo(function Block({ block: { start, end, html }, text, number }: BlockProps) {
  const label = (
    <span className="paragraph-number num" aria-hidden>
      {number}
    </span>
  );
  if (html === null) {
    return (
      <div className="block" data-start={start} data-end={end} data-paragraph={number}>
        {label}
        <p>{text.slice(start, end)}</p>
      </div>
    );
  }
  return (
    <div className="block" data-start={start} data-end={end} data-paragraph={number}>
      {label}
      <div className="markdown" dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
});

function blockElements(scroller: HTMLElement): readonly HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>('.block')];
}

function offsetOf(block: HTMLElement, name: 'start' | 'end' | 'paragraph'): number {
  return Number(block.dataset[name]);
}

/** Tells where the text is scrolled to, once a frame at most. */
function usePlaces(
  scroller: React.RefObject<HTMLDivElement | null>,
  { onPlace, content }: ReaderProps,
): void {
  const tell = useRef(onPlace);
  tell.current = onPlace;
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const top = element.getBoundingClientRect().top + 24;
      const first = blockElements(element).find((block) => block.getBoundingClientRect().bottom > top);
      if (first !== undefined) tell.current(offsetOf(first, 'start'), offsetOf(first, 'paragraph'));
    };
    const lookSoon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    lookSoon();
    element.addEventListener('scroll', lookSoon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', lookSoon);
    };
  }, [scroller, content]);
}

/** Paints the matches; more than this many would not be looked through one by one. */
const mostMarks = 5000;

function useMatches(
  scroller: React.RefObject<HTMLDivElement | null>,
  { content, matches, currentMatch }: ReaderProps,
  blocks: readonly TextBlock[],
): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null || matches.length === 0) return;
    const ranges: Range[] = [];
    let current: Range | null = null;
    for (const block of blockElements(element)) {
      const [start, end] = [offsetOf(block, 'start'), offsetOf(block, 'end')];
      const inside = matches.filter((match) => match.start >= start && match.end <= end);
      if (inside.length === 0 || ranges.length > mostMarks) continue;
      const nodes = mapBlock(block, content.text.slice(start, end), start);
      for (const match of inside) {
        const range = pageRange(nodes, match);
        if (range === null) continue;
        ranges.push(range);
        if (match.start === currentMatch?.start) current = range;
      }
    }
    return paintMatches(ranges, current);
  }, [scroller, content, blocks, matches, currentMatch]);
}

/** Scrolls to the place asked for: a third from the top, where the eye is. */
function useTarget(
  scroller: React.RefObject<HTMLDivElement | null>,
  { content, target }: ReaderProps,
  blocks: readonly TextBlock[],
): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null || target === null) return;
    const block = blockElements(element).find((candidate) => offsetOf(candidate, 'end') > target.offset);
    if (block === undefined) return;
    const start = offsetOf(block, 'start');
    const nodes = mapBlock(block, content.text.slice(start, offsetOf(block, 'end')), start);
    const range = pageRange(nodes, { start: target.offset, end: target.offset + 1 });
    const box = (range ?? block).getBoundingClientRect();
    const frame = element.getBoundingClientRect();
    const isSeen = box.top >= frame.top + 40 && box.bottom <= frame.bottom - 40;
    if (!isSeen || target.offset === start)
      element.scrollTop += box.top - frame.top - (target.offset === start ? 24 : frame.height / 3);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new asking scrolls
  }, [target?.serial, blocks]);
}
