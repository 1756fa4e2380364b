import { useContext, useEffect, useRef, useState, type RefObject } from 'react';
import type { AnnotationRow } from '../../preload/contract/annotations';
import type { ArticleText } from '../../preload/contract/article';
import type { TextRange } from '../../preload/contract/search';
import { AnnotationBar } from './AnnotationBar';
import type { AnnotationsHost, ReaderAnnotationsProps } from './AnnotationsHost';
import { DrawnTextContext } from './DrawnText';
import { firstInView } from './firstInView';
import { SideNotes } from './SideNotes';
import { stepSelection } from './stepSelection';
import { offsetAtPoint, offsetOf, pageRangesOf, textRangeOf } from './textRanges';
import { untilPainted } from './untilPainted';
import { usePaintedAnnotations } from './usePaintedAnnotations';
import './annotations.css';

/** The annotations of the article in a reader: painted over its text, opened by a press, made from what is selected. */
export function ReaderAnnotations(props: ReaderAnnotationsProps) {
  const { content, rows, open, selection, host } = props;
  const anchor = useRef<HTMLSpanElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  useEffect(() => {
    setScroller(anchor.current?.closest<HTMLElement>('.reader-scroll') ?? null);
  }, []);
  usePaintedAnnotations(scroller, props);
  useSelection(scroller, content, host);
  usePresses(scroller, props);
  useControl(scroller, props);
  const row = rows.find(({ annotation }) => annotation.id === open?.id);
  const at = row?.annotation.state === 'anchored' ? row.annotation : row === undefined ? selection : null;
  return (
    <>
      <span ref={anchor} hidden />
      {scroller !== null && (
        <>
          <SideNotes
            scroller={scroller}
            content={content}
            rows={rows}
            openId={open?.id ?? null}
            host={host}
          />
          {at !== null && (
            <AnnotationBar
              key={row?.annotation.id ?? 'selection'}
              scroller={scroller}
              ranges={() => pageRangesOf(scroller, content.text, at)}
              row={row ?? null}
              isEditing={open?.isEditing ?? false}
              host={host}
            />
          )}
        </>
      )}
    </>
  );
}

/** Tells what is selected in the text. A selection stays while the bar over it has the focus. */
function useSelection(scroller: HTMLElement | null, { text }: ArticleText, host: AnnotationsHost): void {
  const tell = useLatest(host);
  useEffect(() => {
    if (scroller === null) return;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      if (document.activeElement?.closest('.annotation-bar') != null) return;
      const selection = getSelection();
      const range = selection === null || selection.rangeCount === 0 ? null : selection.getRangeAt(0);
      if (range === null || range.collapsed || !range.intersectsNode(scroller)) tell.current.onSelect(null);
      else tell.current.onSelect(textRangeOf(scroller, text, range));
    };
    const lookSoon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    document.addEventListener('selectionchange', lookSoon);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', lookSoon);
    };
  }, [scroller, text, tell]);
}

/** A press on an annotation opens it, the shortest of several first, the next with the next press; one elsewhere closes it. */
function usePresses(scroller: HTMLElement | null, props: ReaderAnnotationsProps): void {
  const latest = useLatest(props);
  useEffect(() => {
    if (scroller === null) return;
    const press = (event: MouseEvent): void => {
      const { content, rows, open, host } = latest.current;
      if (
        !(event.target instanceof Element) ||
        event.target.closest('.annotation-bar, .side-notes, .cited, a')
      )
        return;
      if (getSelection()?.isCollapsed === false) return;
      const offset = offsetAtPoint(scroller, content.text, event.clientX, event.clientY);
      const under = offset === null ? [] : annotationsAt(rows, offset);
      const next = under[under.findIndex(({ annotation }) => annotation.id === open?.id) + 1] ?? under[0];
      if (next !== undefined || open !== null) host.onOpen(next?.annotation.id ?? null);
    };
    const key = (event: KeyboardEvent): void => {
      const openRow = latest.current.rows.find(({ annotation }) => annotation.id === latest.current.open?.id);
      const isField = event.target instanceof Element && event.target.closest('input, textarea') !== null;
      if (event.key === 'Delete' && openRow !== undefined && !isField) {
        event.preventDefault();
        latest.current.host.onDelete(openRow);
        scroller.focus({ preventScroll: true });
      }
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (latest.current.open === null && latest.current.selection === null) return;
      event.preventDefault();
      getSelection()?.removeAllRanges();
      latest.current.host.onSelect(null);
      latest.current.host.onOpen(null);
      scroller.focus({ preventScroll: true });
    };
    scroller.addEventListener('click', press);
    scroller.addEventListener('keydown', key);
    return () => {
      scroller.removeEventListener('click', press);
      scroller.removeEventListener('keydown', key);
    };
  }, [scroller, latest]);
}

function annotationsAt(rows: readonly AnnotationRow[], offset: number): readonly AnnotationRow[] {
  const length = ({ annotation }: AnnotationRow): number => annotation.end - annotation.start;
  return rows
    .filter(
      ({ annotation: { state, start, end } }) => state === 'anchored' && start <= offset && end > offset,
    )
    .sort((a, b) => length(a) - length(b));
}

function useControl(scroller: HTMLElement | null, props: ReaderAnnotationsProps): void {
  const latest = useLatest({ ...props, draw: useContext(DrawnTextContext).draw });
  useEffect(() => {
    if (scroller === null) return;
    const { onControl } = latest.current;
    onControl({
      focus: () => {
        scroller.focus({ preventScroll: true });
      },
      select: (step) => {
        const { content, selection, draw, host } = latest.current;
        const range = stepSelection(content.text, content.paragraphs, selection, placeInView(scroller), step);
        if (range === null) return;
        draw(range.start);
        draw(range.end);
        selectInPage(scroller, content.text, range);
        // The page tells of it only with the next frame, and the next key may come before.
        host.onSelect(range);
      },
      stepAnnotation: (by) => {
        const { rows, open, host } = latest.current;
        const anchored = rows.filter(({ annotation }) => annotation.state === 'anchored');
        const at = anchored.findIndex(({ annotation }) => annotation.id === open?.id);
        const view = placeInView(scroller);
        const after = anchored.findIndex(({ annotation }) => annotation.start >= view);
        const to = at >= 0 ? at + by : by === 1 ? Math.max(after, 0) : after - 1;
        const next = anchored[(to + anchored.length) % Math.max(anchored.length, 1)];
        if (next === undefined) return;
        latest.current.draw(next.annotation.start);
        untilPainted(() => {
          scrollTo(scroller, latest.current.content.text, next.annotation);
        });
        host.onOpen(next.annotation.id);
      },
    });
    return () => {
      onControl(null);
    };
  }, [scroller, latest]);
}

/** The offset of the first block that begins in view, or of the one that fills it. */
function placeInView(scroller: HTMLElement): number {
  const first = firstInView(scroller, 8);
  if (first === null) return 0;
  const isCut = first.getBoundingClientRect().top < scroller.getBoundingClientRect().top + 8;
  const next = isCut ? first.nextElementSibling : null;
  const isInView =
    next !== null && next.getBoundingClientRect().top < scroller.getBoundingClientRect().bottom;
  return offsetOf(isInView && next instanceof HTMLElement ? next : first, 'start');
}

function selectInPage(scroller: HTMLElement, text: string, range: TextRange): void {
  const ranges = pageRangesOf(scroller, text, range);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first === undefined || last === undefined) return;
  scroller.focus({ preventScroll: true });
  getSelection()?.setBaseAndExtent(
    first.startContainer,
    first.startOffset,
    last.endContainer,
    last.endOffset,
  );
  scrollTo(scroller, text, range);
}

function scrollTo(scroller: HTMLElement, text: string, range: TextRange): void {
  const box = pageRangesOf(scroller, text, range)[0]?.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  if (box === undefined || (box.top >= frame.top + 60 && box.bottom <= frame.bottom - 40)) return;
  scroller.scrollTop += box.top - frame.top - frame.height / 3;
}

function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}
