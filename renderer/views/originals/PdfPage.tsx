import { memo, useEffect, useRef, useState } from 'react';
import { giveCanvas, takeCanvas } from './canvasPool';
import type { OpenPdf } from './openPdf';
import type { PagesNear } from './usePagesNear';

interface Props {
  readonly pdf: OpenPdf;
  readonly number: number;
  readonly scale: number;
  readonly near: PagesNear;
  /** Gives the elements the page's text is drawn by, one a run of it; null when it is drawn no more. */
  readonly onText: (page: number, runs: readonly HTMLElement[] | null) => void;
}

/** A page of a PDF: drawn when it comes near the window, and given back when it has gone far. */
export const PdfPage = memo(function PdfPage({ pdf, number, scale, near, onText }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => (holder.current === null ? undefined : near.watch(holder.current, setNear)), [near]);
  const [size, setSize] = useState({ width: pdf.width, height: pdf.height });
  const shown = scale / (96 / 72);
  useEffect(() => {
    const element = holder.current;
    if (element === null || !isNear) return;
    let isCurrent = true;
    let cancel = (): void => undefined;
    void drawPage(pdf, number, scale, element).then((drawn) => {
      if (!isCurrent) drawn.clear();
      else {
        cancel = drawn.clear;
        setSize({ width: drawn.width / shown, height: drawn.height / shown });
        void drawn.text.then((runs) => {
          if (isCurrent) onText(number, runs);
        });
      }
    });
    return () => {
      isCurrent = false;
      cancel();
      onText(number, null);
    };
  }, [pdf, number, scale, shown, isNear, onText]);
  return (
    <div
      ref={holder}
      className="pdf-page"
      data-page={number}
      role="group"
      aria-label={`Page ${String(number)}`}
      style={{ width: size.width * shown, height: size.height * shown }}
    />
  );
});

interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly text: Promise<readonly HTMLElement[] | null>;
  readonly clear: () => void;
}

/** Draws a page as a picture with its text over it, which can be selected and read out. */
async function drawPage(
  { library, document: pdf }: OpenPdf,
  number: number,
  scale: number,
  holder: HTMLElement,
): Promise<DrawnPage> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale });
  const density = Math.min(window.devicePixelRatio, 2);
  const canvas = takeCanvas(Math.floor(viewport.width * density), Math.floor(viewport.height * density));
  canvas.ariaHidden = 'true';
  const layer = document.createElement('div');
  layer.className = 'pdf-text';
  layer.style.setProperty('--total-scale-factor', String(scale));
  layer.style.setProperty('--scale-factor', String(scale));
  holder.append(canvas, layer);
  const painting = page.render({
    canvas,
    viewport,
    transform: density === 1 ? undefined : [density, 0, 0, density, 0, 0],
  });
  const text = new library.TextLayer({
    textContentSource: page.streamTextContent(),
    container: layer,
    viewport,
  });
  // Given up while under way, both reject; nothing is owed then.
  void painting.promise.catch(() => undefined);
  return {
    width: viewport.width,
    height: viewport.height,
    text: text.render().then(
      () => text.textDivs,
      () => null,
    ),
    clear: () => {
      painting.cancel();
      text.cancel();
      giveCanvas(canvas);
      layer.remove();
      page.cleanup();
    },
  };
}
