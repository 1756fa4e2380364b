import type { PageStart } from '../../../preload/contract/article';
import type { PdfLine } from './PdfLine';

/** Stands before the first word of each page but the first, as often as pages begin there; no text holds it. */
const pageMark = '\uf8f0';

const endsSentence = /[.!?:…]["”’')\]]*$/u;

/**
 * The paragraphs of a document from the lines of its pages: joined over line ends, columns and pages, hyphens undone. Where pages
 * begin is marked in them; `takePageMarks` takes the marks out.
 */
export function paragraphsOfPages(pages: readonly (readonly PdfLine[])[]): readonly string[] {
  const lines = markedLines(pages);
  const gap = usualGap(pages);
  const paragraphs: string[] = [];
  let last: PdfLine | null = null;
  for (const line of lines) {
    const before = paragraphs.length - 1;
    if (last === null || startsParagraph(last, line, gap, paragraphs[before] ?? ''))
      paragraphs.push(line.text);
    else paragraphs[before] = joined(paragraphs[before] ?? '', line.text);
    last = line;
  }
  return paragraphs;
}

/** The lines of all pages, the first of each marked. */
function markedLines(pages: readonly (readonly PdfLine[])[]): readonly PdfLine[] {
  let begun = 0;
  return pages.flatMap((page, index) =>
    page.map((line, at) => {
      const text = line.text.replaceAll(pageMark, '');
      if (at > 0) return { ...line, text };
      const marks = pageMark.repeat(index - begun);
      begun = index;
      return { ...line, text: marks + text };
    }),
  );
}

/**
 * A text without its page marks, and where its pages begin.
 * @param whole the marked text before lines were taken from its head: the pages that began in those begin where the text does
 */
export function takePageMarks(
  marked: string,
  whole: string,
  pages: number,
): { readonly text: string; readonly pages: readonly PageStart[] } {
  const lost = whole.split(pageMark).length - marked.split(pageMark).length;
  const starts: PageStart[] = [{ number: 1, start: 0 }];
  const parts = (pageMark.repeat(Math.max(0, lost)) + marked).split(pageMark);
  let length = 0;
  for (const part of parts.slice(0, -1)) {
    length += part.length;
    starts.push({ number: starts.length + 1, start: length });
  }
  const text = parts.join('');
  while (starts.length < pages) starts.push({ number: starts.length + 1, start: text.length });
  return { text, pages: starts };
}

function startsParagraph(last: PdfLine, line: PdfLine, gap: number, text: string): boolean {
  if (Math.abs(line.height - last.height) > Math.max(line.height, last.height) * 0.15) return true;
  const drop = last.y - line.y;
  // Up the page, or far down: another column or page, over which a sentence goes on.
  if (drop <= 0 || drop > gap * 8) return endsSentence.test(text);
  if (drop > gap * 1.35) return true;
  const isIndented = line.x - last.x > line.height * 0.8 && drop > 0;
  const isShort = last.right < line.right - line.height * 3;
  return endsSentence.test(text) && (isIndented || isShort);
}

/** The distance of base lines found most often. */
function usualGap(pages: readonly (readonly PdfLine[])[]): number {
  const counts = new Map<number, number>();
  for (const page of pages) {
    page.slice(1).forEach((line, at) => {
      const drop = Math.round(((page[at]?.y ?? 0) - line.y) * 2) / 2;
      if (drop > 2 && drop < 60) counts.set(drop, (counts.get(drop) ?? 0) + 1);
    });
  }
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return commonest?.[0] ?? 14;
}

/** A text without its page marks. */
export function withoutPageMarks(marked: string): string {
  return marked.replaceAll(pageMark, '');
}

/** A word parted at the line's end is made whole where the next line goes on in small letters. */
function joined(text: string, next: string): string {
  if (/\p{L}[-\u00ad\u2010]$/u.test(text) && /^\uf8f0*\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  return `${text} ${next}`;
}
