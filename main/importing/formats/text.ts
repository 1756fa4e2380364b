import { fileNameDate, fileNameTitle } from '../fileNameDate';
import { detectLanguage } from '../language';
import type { ParsedArticle } from '../ParsedArticle';
import { readPlainText } from '../text/readPlainText';

/** Plain text: what it says of itself stands in its first lines. */
export function parsePlainText(text: string, name: string, encoding: string): ParsedArticle {
  const { paragraphs, title, date, ...rest } = readPlainText(text);
  const body = paragraphs.join('\n\n');
  return {
    ...rest,
    format: 'text',
    encoding,
    title: title ?? fileNameTitle(name),
    date: date ?? fileNameDate(name),
    language: detectLanguage(body),
    url: null,
    tags: [],
    text: body,
  };
}
