/** A heading of a Markdown text: `level` from 1 to 6, `start` its UTF-16 offset. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly start: number;
}

/** The headings of a Markdown text in their order; what stands in fenced code is none. */
export function outlineOf(markdown: string): readonly Heading[] {
  const headings: Heading[] = [];
  let fence: string | null = null;
  let start = 0;
  for (const line of markdown.split('\n')) {
    const mark = /^(?:`{3,}|~{3,})/.exec(line)?.[0] ?? null;
    if (mark !== null && fence === null) fence = mark;
    else if (mark !== null && fence !== null && mark.startsWith(fence)) fence = null;
    const heading = fence === null ? /^(#{1,6})\s+(.+?)(?:\s+#+)?\s*$/.exec(line) : null;
    if (heading !== null) headings.push({ level: heading[1]?.length ?? 1, text: heading[2] ?? '', start });
    start += line.length + 1;
  }
  return headings;
}
