import type { Line } from '@codemirror/state';
import { linksIn, printLinkAddress, type Link } from '../../../preload/shared/links';
import type { QuotedSource } from '../NoteEditorHost';
import { classMark, hidden, type Drawer, type Drawing } from './Drawing';
import { sourceLine } from './SourceLine';

const quoteMarks = /^(?:\s*>\s?)+/;

/**
 * A block quote stands beside a rule. One that ends with the link of a passage, or is followed by it, is a quotation: its
 * rule has the colour of the mark, and its link is drawn as its source, with how the words compare.
 */
export const drawQuote: Drawer = (node, drawing) => {
  const { state } = drawing;
  const first = state.doc.lineAt(node.from).number;
  const last = state.doc.lineAt(node.to).number;
  const found = sourceOf(drawing, last);
  const end = found === null || found.line.number > last ? last : last - 1;
  const source = found === null ? null : drawSource(drawing, found, quotedText(drawing, first, end));
  const colour = source?.colour ?? (found === null ? 'plain' : 'amber');
  const bottom = Math.max(last, found?.line.number ?? last);
  for (let n = first; n <= bottom; n++) {
    const line = state.doc.line(n);
    drawing.line(line.from, `md-quote-line md-quote-${colour}`);
    if (n > last && line.text.trim() === '' && !drawing.isTouched(line.from, line.to))
      drawing.line(line.from, 'md-source-gap');
    const marks = quoteMarks.exec(line.text)?.[0].length ?? 0;
    if (marks === 0) continue;
    if (drawing.isTouched(line.from, line.to))
      drawing.add(line.from, line.from + marks, classMark('md-mark'));
    else drawing.replace(line.from, line.from + marks, hidden);
  }
};

interface FoundSource {
  readonly line: Line;
  readonly link: Link;
  /** Where the text of the line begins: the link, or the dash or bracket before it. */
  readonly from: number;
}

/** The link alone in the last line of a block quote, or in the first line below it. */
function sourceOf({ state }: Drawing, last: number): FoundSource | null {
  for (const n of [last, last + 1, last + 2]) {
    if (n > state.doc.lines) return null;
    const line = state.doc.line(n);
    const marks = quoteMarks.exec(line.text)?.[0].length ?? 0;
    const text = line.text.slice(marks);
    const [link] = linksIn(text);
    if (link?.address.kind === 'article' && !link.isEmbed && isAlone(text, link)) {
      return { line, link, from: line.from + marks };
    }
    if (n > last && text.trim() !== '') return null;
  }
  return null;
}

function isAlone(text: string, { start, end }: Link): boolean {
  return /^[\s—–()-]*$/.test(text.slice(0, start) + text.slice(end));
}

function quotedText({ state }: Drawing, first: number, last: number): string {
  const lines: string[] = [];
  for (let n = first; n <= last; n++) lines.push(state.doc.line(n).text.replace(quoteMarks, ''));
  return lines.join('\n').trim();
}

function drawSource(
  { sources, host, isTouched, line, replace }: Drawing,
  found: FoundSource,
  quote: string,
): QuotedSource | null {
  const written = printLinkAddress(found.link.address);
  const source = sources.get(`${written}\n${quote}`, () => host.sourceOf(written, quote)) ?? null;
  if (source !== null && !isTouched(found.line.from, found.line.to)) {
    line(found.line.from, 'md-source-line');
    replace(found.from, found.line.to, sourceLine(source, written, host));
  }
  return source;
}
