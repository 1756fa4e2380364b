import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Article } from '../../../preload/contract/article';
import { IconButton } from '../../components/IconButton';
import { placeStore } from '../../stores/place';
import { placeInOriginal, rememberPlaceInOriginal } from '../../stores/readingPlaces';
import { useNameInPane } from '../workspace/PaneNumber';
import { useLoaded } from '../workspace/useLoaded';
import { emptyCanvasPool } from './canvasPool';
import type { Finding } from './Finding';
import { openPdf, type OpenPdf } from './openPdf';
import { PdfAnnotations } from './PdfAnnotations';
import { PdfPage } from './PdfPage';
import { usePagesNear } from './usePagesNear';
import { usePageTexts } from './usePageTexts';
import { usePdfFind } from './usePdfFind';

const zooms = [50, 67, 80, 100, 125, 150, 200, 300] as const;

interface Props {
  readonly tab: string;
  readonly article: Article;
  readonly isFront: boolean;
  readonly finding: Finding | null;
}

/** The pages of a PDF as they look, one below the other; their text can be selected. */
export function PdfPages({ tab, article, isFront, finding }: Props) {
  const loaded = useLoaded(() => openPdf(article), [article.id]);
  const opened = loaded.kind === 'here' ? loaded.value : null;
  useEffect(
    () => () => {
      opened?.close();
      emptyCanvasPool();
    },
    [opened],
  );
  if (loaded.kind === 'loading') return <div className="tab-loading" aria-busy />;
  if (loaded.kind === 'missing') return <p className="original-problem">{loaded.reason}</p>;
  return <Pages tab={tab} pdf={loaded.value} article={article} isFront={isFront} finding={finding} />;
}

interface PagesProps {
  readonly tab: string;
  readonly pdf: OpenPdf;
  readonly article: Article;
  readonly isFront: boolean;
  readonly finding: Finding | null;
}

function Pages({ tab, pdf, article, isFront, finding }: PagesProps) {
  const name = useNameInPane(`Pages of ${article.title}`);
  const scroller = useRef<HTMLDivElement>(null);
  // Null until it is known how much room there is.
  const [fitted, setZoom] = useState<number | null>(null);
  const zoom = fitted ?? 100;
  useLayoutEffect(() => {
    // A pane narrower than the page begins with the whole width of it.
    const room = (scroller.current?.clientWidth ?? pdf.width) - 40;
    setZoom(Math.min(100, Math.max(25, Math.floor((room / pdf.width) * 100))));
  }, [pdf]);
  const [page, setPage] = useState(() => placeInOriginal(tab, 'page') ?? 1);
  const isFitted = fitted !== null;
  useLayoutEffect(() => {
    const left = placeInOriginal(tab, 'page') ?? 1;
    if (isFitted && left > 1) scrollToPage(scroller.current, left);
  }, [tab, isFitted]);
  const count = pdf.document.numPages;
  useEffect(() => {
    if (!isFront) return;
    placeStore.set(`Page ${String(page)} of ${String(count)}`);
    return () => {
      placeStore.set('');
    };
  }, [isFront, page, count]);
  const goTo = (wanted: number): void => {
    const number = Math.min(Math.max(wanted, 1), count);
    scrollToPage(scroller.current, number);
    setPage(number);
  };
  const pages = usePageTexts(pdf);
  usePdfFind(pages, finding, scroller, goTo);
  const near = usePagesNear(scroller);
  // The same elements as long as they would be equal: hundreds need not be compared each time another page is in view.
  const sheets = useMemo(
    () =>
      Array.from({ length: isFitted ? count : 0 }, (_, at) => (
        <PdfPage
          key={at}
          pdf={pdf}
          number={at + 1}
          scale={(zoom / 100) * (96 / 72)}
          near={near}
          onText={pages.keep}
        />
      )),
    [pdf, count, isFitted, zoom, near, pages.keep],
  );
  /** How far down one was before the zoom changed. */
  const share = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null && share.current !== null) element.scrollTop = share.current * element.scrollHeight;
    share.current = null;
  }, [zoom]);
  const zoomBy = (step: 1 | -1): void => {
    const { scrollTop, scrollHeight } = scroller.current ?? { scrollTop: 0, scrollHeight: 1 };
    share.current = scrollTop / scrollHeight;
    const next = step === 1 ? zooms.find((known) => known > zoom) : zooms.findLast((known) => known < zoom);
    setZoom(next ?? zoom);
  };
  const press = (event: KeyboardEvent): void => {
    const answers: Readonly<Record<string, () => void>> = {
      '+': () => {
        zoomBy(1);
      },
      '-': () => {
        zoomBy(-1);
      },
      ArrowRight: () => {
        goTo(page + 1);
      },
      ArrowLeft: () => {
        goTo(page - 1);
      },
    };
    if (event.target !== event.currentTarget && !(event.target as Element).matches('.pdf-page *')) return;
    const answer = answers[event.key];
    if (answer === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    answer();
  };
  return (
    <>
      <div className="pdf-tools" role="toolbar" aria-label="Pages">
        <IconButton
          icon="up"
          label="Previous page"
          isDisabled={page === 1}
          onPress={() => {
            goTo(page - 1);
          }}
        />
        <IconButton
          icon="down"
          label="Next page"
          isDisabled={page === count}
          onPress={() => {
            goTo(page + 1);
          }}
        />
        <PageField page={page} count={count} onGo={goTo} />
        <span className="grow" />
        <IconButton
          icon="minus"
          label="Smaller"
          keys="-"
          onPress={() => {
            zoomBy(-1);
          }}
        />
        <span className="num">{zoom} %</span>
        <IconButton
          icon="plus"
          label="Larger"
          keys="+"
          onPress={() => {
            zoomBy(1);
          }}
        />
      </div>
      <div
        ref={scroller}
        className="pdf-pages"
        tabIndex={0}
        data-autofocus
        role="region"
        aria-label={name}
        onKeyDown={press}
        onScroll={(event) => {
          const inView = pageInView(event.currentTarget) ?? page;
          setPage(inView);
          rememberPlaceInOriginal(tab, 'page', inView);
        }}
      >
        {sheets}
        <PdfAnnotations tab={tab} article={article} pages={pages} scroller={scroller} />
      </div>
    </>
  );
}

function PageField({
  page,
  count,
  onGo,
}: {
  readonly page: number;
  readonly count: number;
  readonly onGo: (page: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const go = (): void => {
    if (typed !== null && /^\d+$/.test(typed)) onGo(Number(typed));
    setTyped(null);
  };
  return (
    <label className="pdf-page-field">
      <span className="visually-hidden">Page</span>
      <input
        className="field num"
        inputMode="numeric"
        value={typed ?? String(page)}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={go}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') go();
        }}
      />
      <span className="num">of {count}</span>
    </label>
  );
}

function scrollToPage(scroller: HTMLElement | null, page: number): void {
  scroller?.querySelector(`[data-page="${String(page)}"]`)?.scrollIntoView({ block: 'start' });
}

/** The page that takes the middle of the window. Pages are of about the same height, so the search begins near it. */
function pageInView(scroller: HTMLElement): number | null {
  const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 3;
  const pages = scroller.querySelectorAll('.pdf-page');
  let [low, high] = [0, pages.length - 1];
  while (low < high) {
    const at = (low + high) >> 1;
    if ((pages[at]?.getBoundingClientRect().bottom ?? 0) < middle) low = at + 1;
    else high = at;
  }
  return pages.length === 0 ? null : low + 1;
}
