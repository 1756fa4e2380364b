import { fileNameDate, fileNameTitle } from '../fileNameDate';
import { detectLanguage } from '../language';
import type { Derived, ParsedArticle } from '../ParsedArticle';
import { partialDate } from '../../../preload/shared/dates';
import { readPlainText } from '../text/readPlainText';
import { UnreadableFile } from '../UnreadableFile';
import { one, type Format } from './Format';
import { linesOf, withoutRunningHeads, type PdfItem, type PdfLine } from './pdfLines';
import { paragraphsOfPages, takePageMarks, withoutPageMarks } from './pdfParagraphs';
import { installPdfPolyfill } from './pdfPolyfill';

interface PdfInfo {
  readonly Title?: unknown;
  readonly Author?: unknown;
  readonly CreationDate?: unknown;
}

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
  const { pages, info } = await readPages(bytes);
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
      infoTitle(info.Title) ??
      (title === null ? fileNameTitle(name) : { ...title, value: withoutPageMarks(title.value) }),
    author: rest.author ?? fromMetadata(info.Author),
    date: date ?? fileNameDate(name) ?? infoDate(info.CreationDate),
    language: detectLanguage(body),
    url: null,
    tags: [],
    text: body,
    pages: starts,
  };
}

async function readPages(
  bytes: Uint8Array,
): Promise<{ readonly pages: readonly (readonly PdfLine[])[]; readonly info: PdfInfo }> {
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
    const { info } = await document.getMetadata();
    await document.destroy();
    return { pages, info: info };
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

/** What programs write into the title by themselves is none. */
function infoTitle(value: unknown): Derived<string> | null {
  const title = fromMetadata(value);
  const isMade =
    title !== null &&
    /^(?:microsoft word|untitled|document\d*$)|\.(?:docx?|indd|qxd|pdf|tex)$/i.test(title.value);
  return isMade ? null : title;
}

function fromMetadata(value: unknown): Derived<string> | null {
  return typeof value === 'string' && value.trim() !== ''
    ? { value: value.trim(), provenance: 'from metadata' }
    : null;
}

/** `D:20210709120000Z`, see ISO 32000-1, 7.9.4. */
function infoDate(value: unknown): Derived<string> | null {
  const match = typeof value === 'string' ? /^D:(\d{4})(\d\d)(\d\d)/.exec(value) : null;
  const date = match === null ? null : partialDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return date === null ? null : { value: date, provenance: 'from metadata' };
}
