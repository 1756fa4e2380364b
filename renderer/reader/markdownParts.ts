/** A part of a Markdown text that can be read by itself, and the link definitions of the whole text it may need. */
export interface MarkdownPart {
  readonly start: number;
  readonly end: number;
  readonly definitions: string;
}

const fence = /^ {0,3}(`{3,}|~{3,})/;
const definition = /^ {0,3}\[(?!\^)[^\]\n]+\]:\s*\S/;
/** A line after a blank one that may still belong to what stands before: a list, a quotation, something indented, a table. */
const goesOn = /^(?:\s|>|\||[-*+] |\d{1,9}[.)] )/;

/**
 * Parts a Markdown text at blank lines where nothing goes on: not in fenced code, lists, quotations. Each part but the last has at
 * least `length` characters.
 */
export function markdownParts(text: string, length: number): readonly MarkdownPart[] {
  if (text.length <= length) return [{ start: 0, end: text.length, definitions: '' }];
  const cuts: number[] = [];
  const definitions: string[] = [];
  let open: string | null = null;
  let last = 0;
  let isAfterBlank = false;
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const isPlain = beginsPlainly(text, at, end);
    if (!isPlain || at - last >= length) {
      const line = text.slice(at, Math.min(end, at + 400));
      const marks = fence.exec(line)?.[1] ?? null;
      if (open === null && isAfterBlank && at - last >= length && line.trim() !== '' && !goesOn.test(line)) {
        cuts.push(at);
        last = at;
      }
      if (marks !== null) open = fenceAfter(open, marks);
      if (open === null && definition.test(line)) definitions.push(text.slice(at, end));
      isAfterBlank = line.trim() === '';
    } else isAfterBlank = false;
    at = end + 1;
  }
  const known = definitions.join('\n');
  return [0, ...cuts].map((start, part) => ({ start, end: cuts[part] ?? text.length, definitions: known }));
}

/** Whether a line begins with a letter, as nearly all do: it says nothing about parts, and a long text has very many. */
function beginsPlainly(text: string, at: number, end: number): boolean {
  const letter = text.charCodeAt(at) | 0x20;
  return at < end && letter >= 0x61 && letter <= 0x7a;
}

/** The fence that is open after a line of marks: the same marks, as many or more, close it. */
function fenceAfter(open: string | null, marks: string): string | null {
  if (open === null) return marks;
  return marks.startsWith(open) ? null : open;
}
