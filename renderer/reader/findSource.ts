import { linksIn, printLinkAddress, type Link } from '../../preload/shared/links';

/** The marks of block quotes that a line begins with. */
export const quoteMarks = /^(?:\s*>\s?)+/;

/** The source of a quotation as its note names it. */
export interface FoundSource {
  /** The line it stands in. */
  readonly line: number;
  /** Where the text of that line begins, past the marks of the quote. */
  readonly from: number;
  /** Its link as it stands between the brackets. */
  readonly written: string;
  /** The words quoted, as they are written, without the marks of the quote. */
  readonly quote: string;
}

/**
 * What a block quote names as its source: the link of a passage alone in its last line, or in the first line below it.
 * @param lineAt a line of the note, or null past its end
 */
export function findSource(
  lineAt: (n: number) => string | null,
  first: number,
  last: number,
): FoundSource | null {
  for (const n of [last, last + 1, last + 2]) {
    const line = lineAt(n);
    if (line === null) return null;
    const from = quoteMarks.exec(line)?.[0].length ?? 0;
    const text = line.slice(from);
    const [link] = linksIn(text);
    if (link?.address.kind === 'article' && !link.isEmbed && isAlone(text, link)) {
      const quote = quotedText(lineAt, first, n > last ? last : last - 1);
      return { line: n, from, written: printLinkAddress(link.address), quote };
    }
    if (n > last && text.trim() !== '') return null;
  }
  return null;
}

function isAlone(text: string, { start, end }: Link): boolean {
  return /^[\s—–()-]*$/.test(text.slice(0, start) + text.slice(end));
}

function quotedText(lineAt: (n: number) => string | null, first: number, last: number): string {
  const lines: string[] = [];
  for (let n = first; n <= last; n++) lines.push((lineAt(n) ?? '').replace(quoteMarks, ''));
  return lines.join('\n').trim();
}
