import { posix } from 'node:path';
import { documentOf, mayHaveFootnotes, takeFootnotes, type PageFootnote } from './footnotes';
import { pathFrom } from './pathFrom';

/** A part of a book in the order of reading: `path` within the archive, and what stands in its body as HTML. */
export interface BookChapter {
  readonly path: string;
  readonly body: string;
}

/**
 * Takes the footnotes out of a book, whose chapters lead to notes in other chapters: names of places count within a chapter, and
 * are made to count within the book.
 */
export function bookFootnotes(chapters: readonly BookChapter[]): {
  readonly chapters: readonly BookChapter[];
  readonly notes: readonly PageFootnote[];
} {
  if (!chapters.some(({ body }) => mayHaveFootnotes(body))) return { chapters, notes: [] };
  const numbers = new Map(chapters.map(({ path }, at) => [path, at]));
  const book = documentOf(chapters.map(({ body }) => `<section>${closed(body)}</section>`).join(''));
  const sections = [...book.querySelectorAll('body > section')];
  // A chapter that closes more than it opened: which is which could only be guessed.
  if (sections.length !== chapters.length) return { chapters, notes: [] };
  sections.forEach((section, at) => {
    for (const element of section.querySelectorAll('[id], a[name]')) {
      const name = element.getAttribute('id') ?? element.getAttribute('name') ?? '';
      element.setAttribute('id', `${String(at)}-${name}`);
    }
    const path = chapters[at]?.path ?? '';
    for (const link of section.querySelectorAll('a[href]')) {
      const [file = '', fragment] = (link.getAttribute('href') ?? '').split('#');
      const chapter = file === '' ? at : numbers.get(pathFrom(posix.dirname(path), file));
      if (fragment !== undefined && chapter !== undefined)
        link.setAttribute('href', `#${String(chapter)}-${fragment}`);
    }
  });
  const notes = takeFootnotes(book);
  if (notes.length === 0) return { chapters, notes };
  return {
    chapters: chapters.map(({ path }, at) => ({
      path,
      body: sections[at]?.innerHTML ?? '',
    })),
    notes,
  };
}

/** XHTML may write an element without content as one tag, which in HTML would go on to the end of what it stands in. */
function closed(xhtml: string): string {
  return xhtml.replace(/<(a|span|p|div|i|b|em|sup|section)(\s[^<>]{0,500})?\/>/gi, '<$1$2></$1>');
}
