import { assertNever } from '../../preload/shared/assertNever';
import { decodeText } from './decodeText';
import { detectTextFormat, isPdf, unsupportedBySignature } from './detectFormat';
import { isDocx, parseDocx } from './formats/docx';
import { parseHtml } from './formats/html';
import { parseMarkdown } from './formats/markdown';
import { parsePdf } from './formats/pdf';
import { parsePlainText } from './formats/text';
import type { ParsedArticle, ParseOutcome, SourceBytes } from './ParsedArticle';
import { UnreadableFile } from './UnreadableFile';

/** Reads the articles of a file. What cannot be read is an outcome with its reason. */
export async function parseFile(source: SourceBytes): Promise<ParseOutcome> {
  if (source.bytes.length === 0) return { kind: 'failed', reason: 'Empty: the file has 0 bytes.' };
  try {
    return await parseKnown(source);
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'failed', reason: error.message };
    throw error;
  }
}

async function parseKnown({ name, bytes }: SourceBytes): Promise<ParseOutcome> {
  if (isPdf(bytes)) return one(await parsePdf(bytes, name));
  if (isDocx(bytes)) return one(await parseDocx(bytes, name));
  const unsupported = unsupportedBySignature(bytes);
  if (unsupported !== null) return unsupported;
  const { text, encoding } = decodeText(bytes, declaredEncoding(bytes));
  const detected = detectTextFormat(text, name);
  if (detected.kind !== 'format') return detected;
  switch (detected.format) {
    case 'text':
      return one(parsePlainText(text, name, encoding));
    case 'markdown':
      return one(parseMarkdown(text, name, encoding));
    case 'html':
      return one(parseHtml(text, name, encoding));
    default:
      return assertNever(detected.format);
  }
}

function one(article: ParsedArticle): ParseOutcome {
  if (article.text.trim() === '')
    return { kind: 'failed', reason: 'Empty: the file has a title and no text.' };
  return { kind: 'articles', articles: [article] };
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
