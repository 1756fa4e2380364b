import { useContext, useEffect } from 'react';
import type { AnnotationRow } from '../../preload/contract/annotations';
import { paintAnnotation } from './highlights';
import type { ReaderAnnotationsProps } from './AnnotationsHost';
import { DrawnTextContext } from './DrawnText';
import { drawnBlocks, pageRangesOf, shownRanges } from './textRanges';

/** Paints the annotations over what is drawn of the text, and puts a count behind those that notes cite. */
export function usePaintedAnnotations(
  scroller: HTMLElement | null,
  { content, rows, host }: ReaderAnnotationsProps,
): void {
  const { drawn } = useContext(DrawnTextContext);
  useEffect(() => {
    if (scroller === null) return;
    const anchored = rows
      .filter(({ annotation }) => annotation.state === 'anchored')
      .sort((a, b) => a.annotation.start - b.annotation.start);
    const badges = anchored
      .filter(({ citedIn }) => citedIn > 0)
      .flatMap(
        (row) =>
          citedBadge(scroller, content.text, row, () => {
            host.onShowNotes(row);
          }) ?? [],
      );
    const undo = shownRanges(
      drawnBlocks(scroller),
      content.text,
      anchored.map(({ annotation }) => annotation),
    ).map(({ of, page }) => paintAnnotation(of.colour, [page]));
    return () => {
      for (const off of undo) off();
      for (const badge of badges) removeBadge(badge);
    };
  }, [scroller, drawn, content, rows, host]);
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
