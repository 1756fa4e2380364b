import type { PdfLine } from './pdfLines';

const endsSentence = /[.!?:…]["”’')\]]*$/u;

/** The paragraphs of a document from the lines of its pages: joined over line ends, columns and pages, hyphens undone. */
export function paragraphsOfPages(pages: readonly (readonly PdfLine[])[]): readonly string[] {
  const lines = pages.flat();
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

/** A word parted at the line's end is made whole where the next line goes on in small letters. */
function joined(text: string, next: string): string {
  if (/\p{L}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  return `${text} ${next}`;
}
