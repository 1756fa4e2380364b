import type { ArticleFormat } from '../../preload/contract/article';
import { whyNotText } from './notText';

/** What a file is by its content: a format that is read, one that is not (named for people), or no text at all. */
export type Detected =
  | { readonly kind: 'format'; readonly format: Extract<ArticleFormat, 'text' | 'markdown' | 'html'> }
  | { readonly kind: 'unsupported'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** Formats known by their first bytes that are not read. */
const signatures: readonly (readonly [signature: string, name: string, advice: string])[] = [
  [
    'PK\u0003\u0004',
    'Zip',
    'Unpack it and import what is in it; save documents as .docx, .pdf, .txt, .md or .html.',
  ],
  ['{\\rtf', 'RTF', 'Save it as .txt to import it.'],
  ['\u00d0\u00cf\u0011\u00e0', 'Old Office', 'Save it as .txt to import it.'],
  ['\u0089PNG', 'Picture', 'Only text can be imported.'],
  ['\u00ff\u00d8\u00ff', 'Picture', 'Only text can be imported.'],
  ['GIF8', 'Picture', 'Only text can be imported.'],
  ['SQLite format 3', 'Database', 'Only text can be imported.'],
  ['\u001f\u008b', 'Gzip', 'Unpack it and import what is in it.'],
];

/** True for a PDF: its mark stands within the first 1,024 bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-');
}

/** Says by its first bytes that a file is of a format that is not read, or null. */
export function unsupportedBySignature(bytes: Uint8Array): Extract<Detected, { kind: 'unsupported' }> | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const found = signatures.find(([signature]) => head.startsWith(signature));
  return found === undefined
    ? null
    : { kind: 'unsupported', reason: `${found[1]} files are not read. ${found[2]}` };
}

/** Which format decoded text is in. The name only decides between plain text and Markdown, which look alike. */
export function detectTextFormat(text: string, name: string): Detected {
  const problem = whyNotText(text);
  if (problem !== null) return { kind: 'failed', reason: problem };
  const head = text.slice(0, 2000).trimStart();
  if (isHtml(head)) return { kind: 'format', format: 'html' };
  if (head.startsWith('<?xml') || /^<(?:rss|feed)\b/.test(head)) {
    return {
      kind: 'unsupported',
      reason: 'XML files are not read. Save the articles as .html or .txt to import them.',
    };
  }
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const other = unreadTexts[extension];
  if (other !== undefined) return { kind: 'unsupported', reason: other };
  const isMarkdown =
    extension === 'md' || extension === 'markdown' || /^---\r?\n[\s\S]*?\n---\r?\n/.test(text);
  return { kind: 'format', format: isMarkdown ? 'markdown' : 'text' };
}

const unreadTexts: Readonly<Record<string, string>> = {
  csv: 'Tables are not read. Save each article as a .txt file to import it.',
  json: 'JSON files are not read. Save each article as a .txt file to import it.',
  jsonl: 'JSON files are not read. Save each article as a .txt file to import it.',
  eml: 'Mail files are not read. Save the message as .txt or .html to import it.',
  mhtml: 'Web archives are not read. Save the page as .html to import it.',
  mht: 'Web archives are not read. Save the page as .html to import it.',
  ris: 'Reference lists are not read. Import the articles themselves.',
  bib: 'Reference lists are not read. Import the articles themselves.',
};

function isHtml(head: string): boolean {
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b/i.test(
    head,
  );
}
