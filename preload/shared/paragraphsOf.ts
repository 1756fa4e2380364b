/** One paragraph of an article. `start` and `end` are UTF-16 offsets into the article's text. `number` counts from 1. */
export interface Paragraph {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** The paragraphs of an article's text: the runs between blank lines, with their UTF-16 offsets, numbered from 1. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let start = 0; start < text.length; start++) {
    if (text[start] === '\n') continue;
    const blank = text.indexOf('\n\n', start);
    const end = blank >= 0 ? blank : text.endsWith('\n') ? text.length - 1 : text.length;
    // Texts of millions of characters are read while someone waits: most paragraphs need not be cut out to see that they hold something.
    if (text.charCodeAt(start) > space && text.charCodeAt(start) < 0x7f) add(start, end);
    else if (text.slice(start, end).trim() !== '') add(start, end);
    start = end;
  }
  return paragraphs;

  function add(start: number, end: number): void {
    paragraphs.push({ number: paragraphs.length + 1, start, end });
  }
}

const space = 0x20;
