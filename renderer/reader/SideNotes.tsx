import { useContext, useLayoutEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { AnnotationRow } from '../../preload/contract/annotations';
import type { ArticleText } from '../../preload/contract/article';
import { colourNumber } from '../components/annotationColours';
import { formatDate } from '../components/formatDate';
import type { AnnotationsHost } from './AnnotationsHost';
import { DrawnTextContext } from './DrawnText';
import { markdownHtml } from './markdown';
import { drawnBlocks, offsetOf } from './textRanges';

interface Props {
  readonly scroller: HTMLElement;
  readonly content: ArticleText;
  readonly rows: readonly AnnotationRow[];
  readonly openId: string | null;
  readonly host: AnnotationsHost;
}

/** The comments, beside their paragraphs where there is room, else under them. */
export function SideNotes({ scroller, content, rows, openId, host }: Props) {
  const { drawn } = useContext(DrawnTextContext);
  const places = useMemo(() => {
    const blocks = drawnBlocks(scroller);
    const commented = rows.filter(
      ({ annotation }) => annotation.comment !== '' && annotation.state === 'anchored',
    );
    const byBlock = new Map<HTMLElement, AnnotationRow[]>();
    for (const row of commented) {
      const { start } = row.annotation;
      const block = blocks.find(
        (known) => offsetOf(known, 'start') <= start && offsetOf(known, 'end') > start,
      );
      if (block !== undefined) byBlock.set(block, [...(byBlock.get(block) ?? []), row]);
    }
    return byBlock;
    // The blocks are those of the content that are drawn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [scroller, drawn, content, rows]);
  useLayoutEffect(() => {
    const reader = scroller.querySelector('.reader');
    reader?.classList.toggle('noted', places.size > 0);
    const settle = (): void => {
      keepApart(scroller);
    };
    settle();
    const observer = new ResizeObserver(settle);
    observer.observe(scroller);
    return () => {
      observer.disconnect();
    };
  }, [scroller, places]);
  return [...places].map(([block, own]) =>
    createPortal(
      <div className="side-notes">
        {own.map((row) => (
          <SideNote key={row.annotation.id} row={row} isOpen={row.annotation.id === openId} host={host} />
        ))}
      </div>,
      block,
      block.dataset['start'],
    ),
  );
}

function SideNote({
  row,
  isOpen,
  host,
}: {
  readonly row: AnnotationRow;
  readonly isOpen: boolean;
  readonly host: AnnotationsHost;
}) {
  const { annotation, citedIn } = row;
  const html = useMemo(() => markdownHtml(annotation.comment), [annotation.comment]);
  const cited =
    citedIn === 0 ? '' : citedIn === 1 ? ', cited in 1 note' : `, cited in ${String(citedIn)} notes`;
  return (
    <div
      role="note"
      className={`side-note ann-${String(colourNumber(annotation.colour))} ${isOpen ? 'on' : ''}`}
      aria-label="Comment"
      onClick={() => {
        host.onOpen(annotation.id);
      }}
    >
      <div className="side-note-text" dangerouslySetInnerHTML={{ __html: html }} />
      <span className="by">
        {formatDate(annotation.modified.slice(0, 10))}
        {cited}
      </span>
    </div>
  );
}

/** Comments in the margin may be longer than their paragraphs: each begins where the one above has ended. */
function keepApart(scroller: HTMLElement): void {
  let bottom = -Infinity;
  for (const notes of scroller.querySelectorAll<HTMLElement>('.side-notes')) {
    notes.style.removeProperty('--side-note-shift');
    if (getComputedStyle(notes).position !== 'absolute') continue;
    const box = notes.getBoundingClientRect();
    const shift = Math.max(0, bottom + 10 - box.top);
    if (shift > 0) notes.style.setProperty('--side-note-shift', `${String(shift)}px`);
    bottom = box.bottom + shift;
  }
}
