import type { QuotedSource } from '../../reader/drawSource';
import { findSource, quoteMarks, type FoundSource } from '../../reader/findSource';
import { classMark, hidden, type Drawer, type Drawing } from './Drawing';
import { sourceLine } from './SourceLine';

/**
 * A block quote stands beside a rule. One that ends with the link of a passage, or is followed by it, is a quotation: its
 * rule has the colour of the mark, and its link is drawn as its source, with how the words compare.
 */
export const drawQuote: Drawer = (node, drawing) => {
  const { state } = drawing;
  const { doc } = state;
  const first = doc.lineAt(node.from).number;
  const last = doc.lineAt(node.to).number;
  const found = findSource((n) => (n > doc.lines ? null : doc.line(n).text), first, last);
  const source = found === null ? null : drawFound(drawing, found);
  const colour = source?.colour ?? (found === null ? 'plain' : 'amber');
  const bottom = Math.max(last, found?.line ?? last);
  for (let n = first; n <= bottom; n++) {
    const line = doc.line(n);
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

function drawFound(
  { state, sources, host, isTouched, line, replace }: Drawing,
  { line: number, from, written, quote }: FoundSource,
): QuotedSource | null {
  const source = sources.get(`${written}\n${quote}`, () => host.sourceOf(written, quote)) ?? null;
  const at = state.doc.line(number);
  if (source !== null && !isTouched(at.from, at.to)) {
    line(at.from, 'md-source-line');
    replace(at.from + from, at.to, sourceLine(source, written, host));
  }
  return source;
}
