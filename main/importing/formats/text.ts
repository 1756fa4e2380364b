import { fileNameDate, fileNameTitle } from '../fileNameDate';
import { detectLanguage } from '../language';
import type { ParsedArticle } from '../ParsedArticle';
import { readPlainText } from '../text/readPlainText';
import { one, type Format } from './Format';

/** Any text that is of no other format. */
export const textFormat: Format = {
  format: 'text',
  recognises: () => true,
  read: ({ decoded, name }) => one(parsePlainText(decoded.text, name, decoded.encoding)),
};

/** Plain text: what it says of itself stands in its first lines. */
function parsePlainText(text: string, name: string, encoding: string): ParsedArticle {
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
