import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { useMemo, useState } from 'react';
import { firstFrom } from '../../reader/firstFrom';
import type { OpenPdf } from './openPdf';

/** The text of a page, and its runs as they are drawn: where each begins in it. */
export interface PageText {
  readonly characters: string;
  readonly runs: readonly { readonly start: number }[];
}

/** The texts of a PDF's pages (from 1), and of those drawn now the elements by which. Another object as soon as others are drawn. */
export interface PageTexts {
  readonly count: number;
  readonly read: (page: number) => Promise<PageText>;
  readonly drawn: ReadonlyMap<number, DrawnPage>;
  /** Pages call it with the elements their text is drawn by, one a run, or null when they are drawn no more. */
  readonly keep: (page: number, runs: readonly HTMLElement[] | null) => void;
}

/** A page that is drawn: its text, and what that is drawn by. */
export interface DrawnPage {
  readonly text: PageText;
  readonly elements: readonly HTMLElement[];
}

export function usePageTexts(pdf: OpenPdf): PageTexts {
  const [drawn, setDrawn] = useState<ReadonlyMap<number, DrawnPage>>(new Map());
  const { read, keep } = useMemo(() => {
    const asked = new Map<number, Promise<PageText>>();
    const readOnce = (page: number): Promise<PageText> => {
      const known = asked.get(page) ?? readPage(pdf, page);
      asked.set(page, known);
      return known;
    };
    const wanted = new Map<number, readonly HTMLElement[]>();
    const keepRuns = (page: number, elements: readonly HTMLElement[] | null): void => {
      if (elements === null) {
        wanted.delete(page);
        setDrawn((known) =>
          known.has(page) ? new Map([...known].filter(([number]) => number !== page)) : known,
        );
        return;
      }
      wanted.set(page, elements);
      void readOnce(page).then(
        (text) => {
          // Pages may be given up while they are read, or be made of other runs than were read.
          if (wanted.get(page) !== elements || text.runs.length !== elements.length) return;
          setDrawn((known) => new Map(known).set(page, { text, elements }));
        },
        () => undefined,
      );
    };
    return { read: readOnce, keep: keepRuns };
  }, [pdf]);
  return useMemo(() => ({ count: pdf.document.numPages, read, keep, drawn }), [pdf, read, keep, drawn]);
}

async function readPage({ document: pdf }: OpenPdf, number: number): Promise<PageText> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  let characters = '';
  const runs: { readonly start: number }[] = [];
  for (const { str, hasEOL } of items.filter((item): item is TextItem => 'str' in item)) {
    runs.push({ start: characters.length });
    characters += str.replace(/\s/g, ' ');
    if (hasEOL && !characters.endsWith(' ')) characters += ' ';
  }
  return { characters, runs };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a page's text as a range of the elements it is drawn by; null where there are none. */
export function rangeOnPage({ text: { runs }, elements }: DrawnPage, { start, end }: Stretch): Range | null {
  const place = (offset: number): { readonly node: Text; readonly index: number } | null => {
    // Several runs may begin at the same place: only the last of these has letters.
    const at = firstFrom(runs, offset + 1) - 1;
    const node = elements[at]?.firstChild;
    return node instanceof Text ? { node, index: offset - (runs[at]?.start ?? 0) } : null;
  };
  const [from, to] = [place(start), place(end - 1)];
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, Math.min(from.index, from.node.data.length));
  range.setEnd(to.node, Math.min(to.index + 1, to.node.data.length));
  return range;
}

/** The offset in a page's text of a place within the elements it is drawn by; null for any other place. */
export function offsetOnPage(
  { text: { runs }, elements }: DrawnPage,
  node: Node,
  index: number,
): number | null {
  const at = elements.findIndex((element) => element.contains(node));
  const start = runs[at]?.start;
  return start === undefined ? null : start + (node instanceof Text ? index : 0);
}
