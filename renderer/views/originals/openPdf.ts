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

/** A worker that is ready to read the next PDF: to start one takes longer than to read most of them. */
let ready: pdf.PDFWorker | null = null;

/** The pages of a PDF may be looked at next: what reads them is made ready. */
export function expectPdf(): void {
  void pdfLibrary().then((library) => {
    ready ??= new library.PDFWorker();
  });
}

function takeWorker(library: PdfLibrary): pdf.PDFWorker {
  const taken = ready ?? new library.PDFWorker();
  ready = null;
  return taken;
}

export interface OpenPdf {
  readonly library: PdfLibrary;
  readonly document: pdf.PDFDocumentProxy;
  readonly close: () => void;
  /** Of the first page, px at 100 %. Others are taken to be as large until they are drawn. */
  readonly width: number;
  readonly height: number;
}

/** Opens the PDF an article was imported from. Nothing in it is run. */
export async function openPdf(article: Article): Promise<OpenPdf> {
  const [library, data] = await Promise.all([pdfLibrary(), sourceBytes(article)]);
  const worker = takeWorker(library);
  const task = library.getDocument({
    data,
    worker,
    isEvalSupported: false,
    enableXfa: false,
    cMapUrl: new URL('pdf/cmaps/', document.baseURI).href,
    standardFontDataUrl: new URL('pdf/standard_fonts/', document.baseURI).href,
    useWasm: false,
  });
  const close = (): void => {
    void task.destroy().finally(() => {
      worker.destroy();
    });
  };
  const opened = await task.promise.catch((error: unknown) => {
    close();
    throw error;
  });
  requestIdleCallback(expectPdf);
  const first = (await opened.getPage(1)).getViewport({ scale: 96 / 72 });
  return { library, document: opened, close, width: first.width, height: first.height };
}
