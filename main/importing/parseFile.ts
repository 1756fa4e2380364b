import { assertNever } from '../../preload/shared/assertNever';
import { decodeText } from './decodeText';
import { detectTextFormat, unsupportedBySignature } from './detectFormat';
import { parseHtml, UnreadablePage } from './formats/html';
import { parseMarkdown } from './formats/markdown';
import { parsePlainText } from './formats/text';
import type { ParseOutcome, SourceBytes } from './ParsedArticle';

/** Reads the articles of a file. What cannot be read is an outcome with its reason, never an exception. */
export function parseFile({ name, bytes }: SourceBytes): ParseOutcome {
  if (bytes.length === 0) return { kind: 'failed', reason: 'Empty: the file has 0 bytes.' };
  const unsupported = unsupportedBySignature(bytes);
  if (unsupported?.kind === 'unsupported') return unsupported;
  const { text, encoding } = decodeText(bytes, declaredEncoding(bytes));
  const detected = detectTextFormat(text, name);
  if (detected.kind !== 'format') return detected;
  switch (detected.format) {
    case 'text':
      return one(parsePlainText(text, name, encoding));
    case 'markdown':
      return one(parseMarkdown(text, name, encoding));
    case 'html':
      return parsePage(text, name, encoding);
    default:
      return assertNever(detected.format);
  }
}

function one(article: ReturnType<typeof parsePlainText>): ParseOutcome {
  if (article.text.trim() === '')
    return { kind: 'failed', reason: 'Empty: the file has a title and no text.' };
  return { kind: 'articles', articles: [article] };
}

function parsePage(text: string, name: string, encoding: string): ParseOutcome {
  try {
    return one(parseHtml(text, name, encoding));
  } catch (error) {
    if (error instanceof UnreadablePage) return { kind: 'failed', reason: error.message };
    throw error;
  }
}

/** The encoding an HTML page or XML file names in its first bytes. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return (
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ??
    null
  );
}
