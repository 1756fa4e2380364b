import { useEffect } from 'react';
import type { AnnotationRow } from '../../preload/contract/annotations';
import { paintAnnotation } from './highlights';
import type { ReaderAnnotationsProps } from './AnnotationsHost';
import { pageRangesOf } from './textRanges';

const flashMs = 1500;

/** Paints the annotations over the text, puts a count behind those that notes cite, and lights a passage up for a moment. */
export function usePaintedAnnotations(
  scroller: HTMLElement | null,
  { content, rows, flash, host }: ReaderAnnotationsProps,
): void {
  useEffect(() => {
    if (scroller === null) return;
    const anchored = rows.filter(({ annotation }) => annotation.state === 'anchored');
    const badges = anchored
      .filter(({ citedIn }) => citedIn > 0)
      .flatMap(
        (row) =>
          citedBadge(scroller, content.text, row, () => {
            host.onShowNotes(row);
          }) ?? [],
      );
    const undo = anchored.map(({ annotation }) =>
      paintAnnotation(annotation.colour, pageRangesOf(scroller, content.text, annotation)),
    );
    return () => {
      for (const off of undo) off();
      for (const badge of badges) removeBadge(badge);
    };
  }, [scroller, content, rows, host]);
  useEffect(() => {
    if (scroller === null || flash === null) return;
    const off = paintAnnotation('flash', pageRangesOf(scroller, content.text, flash.range));
    const timer = window.setTimeout(off, flashMs);
    return () => {
      window.clearTimeout(timer);
      off();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new asking lights up
  }, [scroller, content, flash?.serial]);
}

/** How many notes cite an annotation, behind its last word. */
function citedBadge(
  scroller: HTMLElement,
  text: string,
  { annotation, citedIn }: AnnotationRow,
  onPress: () => void,
): HTMLElement | null {
  const end = pageRangesOf(scroller, text, annotation).at(-1);
  if (end === undefined) return null;
  const badge = document.createElement('button');
  badge.type = 'button';
  badge.className = 'cited';
  badge.textContent = String(citedIn);
  const label = citedIn === 1 ? 'Cited in 1 note' : `Cited in ${String(citedIn)} notes`;
  badge.setAttribute('aria-label', label);
  badge.title = label;
  badge.addEventListener('click', onPress);
  end.collapse(false);
  end.insertNode(badge);
  return badge;
}

function removeBadge(badge: HTMLElement): void {
  const parent = badge.parentNode;
  badge.remove();
  parent?.normalize();
}
