/** A heading of a Markdown text: `level` from 1 to 6, `start` its UTF-16 offset. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly start: number;
}

/**
 * The headings of a Markdown text in their order; what stands in fenced code is none. Only lines that begin with a mark are cut out
 * and read: long notes are asked for their headings at every save.
 */
export function outlineOf(markdown: string): readonly Heading[] {
  const headings: Heading[] = [];
  let fence: string | null = null;
  let next: number;
  for (let start = 0; start < markdown.length; start = next) {
    const end = markdown.indexOf('\n', start);
    next = end < 0 ? markdown.length : end + 1;
    if (!'#`~'.includes(markdown[start] ?? ' ')) continue;
    const line = markdown.slice(start, end < 0 ? undefined : end);
    const mark = /^(?:`{3,}|~{3,})/.exec(line)?.[0] ?? null;
    if (mark !== null && fence === null) fence = mark;
    else if (mark !== null && fence !== null && mark.startsWith(fence)) fence = null;
    const heading = fence === null ? /^(#{1,6})\s+(.+?)(?:\s+#+)?\s*$/.exec(line) : null;
    if (heading !== null) headings.push({ level: heading[1]?.length ?? 1, text: heading[2] ?? '', start });
  }
  return headings;
}
