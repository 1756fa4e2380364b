import { fileNameDate, fileNameTitle } from '../fileNameDate';
import { detectLanguage } from '../language';
import type { ParsedArticle } from '../ParsedArticle';
import { readPlainText } from '../text/readPlainText';
import { UnreadableFile } from '../UnreadableFile';
import { one, type Format } from './Format';
import type { PdfLine } from './PdfLine';
import { linesOf, withoutRunningHeads, type PdfItem } from './pdfLines';
import { pdfMetadata, type PdfMetadata } from './pdfMetadata';
import { paragraphsOfPages, takePageMarks, withoutPageMarks } from './pdfParagraphs';
import { installPdfPolyfill } from './pdfPolyfill';

/** A PDF's mark stands within its first 1,024 bytes. */
export const pdfFormat: Format = {
  format: 'pdf',
  recognises: ({ head }) => head.slice(0, 1024).includes('%PDF-'),
  read: async ({ bytes, name }) => one(await parsePdf(bytes, name)),
};

/**
 * The text of a PDF, shown as it stands: lines joined into paragraphs, running heads and page numbers dropped. pdf.js finds the
 * text; nothing in the file is run or drawn.
 * @throws UnreadableFile for one that is locked, damaged, or holds pictures only
 */
async function parsePdf(bytes: Uint8Array, name: string): Promise<ParsedArticle> {
  const { pages, metadata } = await readPages(bytes);
  const blocks = paragraphsOfPages(withoutRunningHeads(pages));
  if (blocks.join('').length < 20) {
    throw new UnreadableFile(
      'Holds pictures of pages and no text. Let another program recognise the text, and import the result.',
    );
  }
  const whole = blocks.join('\n\n');
  const { paragraphs, title, date, ...rest } = readPlainText(whole);
  const { text: body, pages: starts } = takePageMarks(paragraphs.join('\n\n'), whole, pages.length);
  return {
    ...rest,
    format: 'pdf',
    encoding: null,
    title:
      metadata.title ??
      (title === null ? fileNameTitle(name) : { ...title, value: withoutPageMarks(title.value) }),
    author: rest.author ?? metadata.author,
    date: date ?? fileNameDate(name) ?? metadata.date,
    language: detectLanguage(body),
    source: rest.source ?? metadata.source,
    url: metadata.url?.value ?? null,
    tags: metadata.tags,
    text: body,
    pages: starts,
  };
}

async function readPages(
  bytes: Uint8Array,
): Promise<{ readonly pages: readonly (readonly PdfLine[])[]; readonly metadata: PdfMetadata }> {
  installPdfPolyfill();
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // pdf.js looks here before it would start a worker of its own; this is one already.
  (globalThis as unknown as Record<string, unknown>)['pdfjsWorker'] =
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  // pdf.js takes the bytes over; the caller's are still to be kept.
  const data = new Uint8Array(bytes);
  const options = {
    data,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  };
  try {
    const document = await pdfjs.getDocument(options).promise;
    const pages: (readonly PdfLine[])[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items.filter((item): item is typeof item & PdfItem => 'str' in item)));
      page.cleanup();
    }
    const { info, metadata: xmp } = await document.getMetadata();
    await document.destroy();
    return { pages, metadata: pdfMetadata(info, xmp) };
  } catch (error) {
    throw unreadable(error);
  }
}

function unreadable(error: unknown): Error {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new UnreadableFile('Locked with a password. Open it elsewhere, save without one.');
  const message = error instanceof Error ? error.message : String(error);
  return new UnreadableFile(`Damaged: the PDF cannot be read (${message}).`);
}
