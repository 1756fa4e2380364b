import type { TextRange } from '../../../preload/contract/search';
import { linksIn, withLinksShown } from '../../../preload/shared/links';

const contextLength = 80;

/** The line a range of Markdown stands in, as words a reader sees, cut to some on either side, with the range marked. */
export function contextOf(
  body: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly context: string; readonly marks: readonly TextRange[] } {
  const lineStart = body.lastIndexOf('\n', start - 1) + 1;
  const next = body.indexOf('\n', end);
  const lineEnd = next < 0 ? body.length : next;
  const from = start - lineStart <= contextLength ? lineStart : body.indexOf(' ', start - contextLength) + 1;
  const to =
    lineEnd - end <= contextLength ? lineEnd : Math.max(end, body.lastIndexOf(' ', end + contextLength));
  const before = shown(body.slice(from, start)).replace(
    /^\s*(?:#{1,6}|>+|[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/,
    '',
  );
  const marked = shown(body.slice(start, end));
  const lead = from > lineStart ? '…' : '';
  const context = `${lead}${before}${marked}${shown(body.slice(end, to))}${to < lineEnd ? '…' : ''}`;
  const at = lead.length + before.length;
  return { context, marks: [{ start: at, end: at + marked.length }] };
}

/** Links by what they show, and without marks of emphasis. */
function shown(markdown: string): string {
  return withLinksShown(markdown, linksIn(markdown)).replace(/(\*\*|__|~~|[*_`])(?=\S)(.+?)(?<=\S)\1/g, '$2');
}
