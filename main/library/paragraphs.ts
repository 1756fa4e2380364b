import type { Paragraph } from '../../preload/contract/article';

/** The paragraphs of an article's text: the runs between blank lines, with their UTF-16 offsets, numbered from 1. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const { 0: block, index } of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    if (block.trim() !== '')
      paragraphs.push({ number: paragraphs.length + 1, start: index, end: index + block.length });
  }
  return paragraphs;
}
