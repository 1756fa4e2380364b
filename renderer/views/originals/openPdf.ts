import type * as pdf from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Article } from '../../../preload/contract/article';
import { sourceBytes } from './sourceBytes';

/** pdf.js comes only when the first PDF is looked at. */
export type PdfLibrary = typeof pdf;

let asked: Promise<PdfLibrary> | null = null;

function pdfLibrary(): Promise<PdfLibrary> {
  asked ??= Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs?url'),
  ]).then(([library, worker]) => {
    library.GlobalWorkerOptions.workerSrc = worker.default;
    return library;
  });
  return asked;
}

export interface OpenPdf {
  readonly library: PdfLibrary;
  readonly document: pdf.PDFDocumentProxy;
  /** Of the first page, px at 100 %. Others are taken to be as large until they are drawn. */
  readonly width: number;
  readonly height: number;
}

/** Opens the PDF an article was imported from. Nothing in it is run. */
export async function openPdf(article: Article): Promise<OpenPdf> {
  const [library, data] = await Promise.all([pdfLibrary(), sourceBytes(article)]);
  const task = library.getDocument({
    data,
    isEvalSupported: false,
    enableXfa: false,
    cMapUrl: new URL('pdf/cmaps/', document.baseURI).href,
    standardFontDataUrl: new URL('pdf/standard_fonts/', document.baseURI).href,
    useWasm: false,
  });
  const opened = await task.promise;
  const first = (await opened.getPage(1)).getViewport({ scale: 96 / 72 });
  return { library, document: opened, width: first.width, height: first.height };
}
