import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import type { ArticleListing, DateHistogram as Histogram } from '../../../preload/contract/articles';
import { articles } from '../../api/articles';
import { formatDate, formatNumber } from '../../components/formatDate';
import { inBackground } from '../../stores/announcements';
import { limitDates } from '../../stores/listView';
import { HistogramHandle, within, type Bar } from './HistogramHandle';

const mostBars = 48;
/** Fewer show nothing that the list does not. */
const fewestBars = 3;

interface Props {
  readonly listing: ArticleListing;
  readonly total: number | null;
}

/** How the articles of a scope spread over time. A range dragged over it, or moved by its two handles, narrows the list. */
export function DateHistogram({ listing, total }: Props) {
  const histogram = useHistogram(listing, total);
  const bars = useMemo(() => barsOf(histogram), [histogram]);
  const plot = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  if (bars.length < fewestBars) return null;
  const chosen = ordered(drag ?? chosenBars(bars, listing));
  const most = Math.max(...bars.map(({ count }) => count));
  const barAt = (event: PointerEvent): number => {
    const box = plot.current?.getBoundingClientRect();
    if (box === undefined) return 0;
    return within(bars, Math.floor(((event.clientX - box.left) / box.width) * bars.length));
  };
  const choose = ([a, b]: readonly [number, number]): void => {
    const [from, to] = [bars[Math.min(a, b)]?.from, bars[Math.max(a, b)]?.to];
    if (from !== undefined && to !== undefined) limitDates({ from, to });
  };
  return (
    <div className="histogram">
      <div className="caption">
        <span className="cut">{caption(listing, total)}</span>
        {listing.from !== undefined && (
          <button
            className="link-button"
            onClick={() => {
              limitDates(null);
            }}
          >
            Clear
          </button>
        )}
      </div>
      <div
        ref={plot}
        className="plot"
        role="group"
        aria-label={`Dates from ${formatDate(bars[0]?.from ?? '')} to ${formatDate(bars.at(-1)?.to ?? '')}`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag(startOfDrag(event, chosen, barAt(event)));
        }}
        onPointerMove={(event) => {
          setDrag((range) => (range === null ? null : [range[0], barAt(event)]));
        }}
        onPointerUp={() => {
          if (drag !== null) choose(drag);
          setDrag(null);
        }}
        onPointerCancel={() => {
          setDrag(null);
        }}
      >
        {bars.map(({ from, to, count }, index) => (
          <i
            key={from}
            className={chosen !== null && index >= chosen[0] && index <= chosen[1] ? 'in' : undefined}
            style={{ height: count === 0 ? 1 : Math.max(2, Math.round((count / most) * 32)) }}
            title={`${from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`}: ${formatNumber(count)}`}
          />
        ))}
        <HistogramHandle end="from" bars={bars} chosen={chosen} onChoose={choose} />
        <HistogramHandle end="to" bars={bars} chosen={chosen} onChoose={choose} />
      </div>
      <div className="axis" aria-hidden>
        <span>{bars[0]?.from.slice(0, 4)}</span>
        <span>{bars.at(-1)?.to.slice(0, 4)}</span>
      </div>
    </div>
  );
}

/** A press on a handle moves that end, the other one stays; a press elsewhere begins anew. */
function startOfDrag(
  event: PointerEvent,
  chosen: readonly [number, number] | null,
  bar: number,
): readonly [number, number] {
  const end = event.target instanceof HTMLElement ? event.target.dataset['end'] : undefined;
  if (chosen === null || end === undefined) return [bar, bar];
  return end === 'from' ? [chosen[1], bar] : [chosen[0], bar];
}

function ordered(range: readonly [number, number] | null): readonly [number, number] | null {
  return range === null ? null : [Math.min(...range), Math.max(...range)];
}

function useHistogram({ scope, filter }: ArticleListing, total: number | null): Histogram | null {
  const [histogram, setHistogram] = useState<Histogram | null>(null);
  useEffect(() => {
    if (total === null) return;
    let isCurrent = true;
    inBackground(
      articles.histogram(filter === undefined ? { scope } : { scope, filter }).then((answer) => {
        if (isCurrent) setHistogram(answer);
      }),
    );
    return () => {
      isCurrent = false;
    };
  }, [scope, filter, total]);
  return histogram;
}

function barsOf(histogram: Histogram | null): readonly Bar[] {
  const [first, last] = [histogram?.months[0]?.month, histogram?.months.at(-1)?.month];
  if (histogram === null || first === undefined || last === undefined) return [];
  const counts = new Map(histogram.months.map(({ month, count }) => [month, count]));
  const months = monthsBetween(first, last);
  const each = Math.ceil(months.length / mostBars);
  const bars: Bar[] = [];
  for (let at = 0; at < months.length; at += each) {
    const part = months.slice(at, at + each);
    const count = part.reduce((sum, month) => sum + (counts.get(month) ?? 0), 0);
    bars.push({ from: part[0] ?? first, to: part.at(-1) ?? last, count });
  }
  return bars;
}

/** Dates of year precision count in their January. */
function monthsBetween(first: string, last: string): readonly string[] {
  const number = (month: string): number =>
    Number(month.slice(0, 4)) * 12 + (Number(month.slice(5, 7)) || 1) - 1;
  const name = (n: number): string =>
    `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`;
  return Array.from({ length: number(last) - number(first) + 1 }, (_, step) => name(number(first) + step));
}

function chosenBars(bars: readonly Bar[], { from, to }: ArticleListing): readonly [number, number] | null {
  if (from === undefined || to === undefined) return null;
  const start = bars.findIndex((bar) => bar.to >= from);
  const end = bars.findLastIndex((bar) => bar.from <= to);
  return start < 0 ? null : [start, end];
}

function caption({ from, to }: ArticleListing, total: number | null): string {
  if (from === undefined || to === undefined) return 'Drag over the dates to narrow the list';
  const range = from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`;
  return total === null ? range : `${range} · ${formatNumber(total)}`;
}
