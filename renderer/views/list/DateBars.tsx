import { useMemo, useRef, useState, type PointerEvent } from 'react';
import type { DateCount } from '../../../preload/contract/search';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { formatDate } from '../../components/formatDate';
import { HistogramHandle, within, type Bar } from './HistogramHandle';

const mostBars = 48;
/** Fewer show nothing that the list does not. */
const fewestBars = 3;

/** Partial dates, inclusive. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

interface Props {
  /** By month, ascending. */
  readonly dates: readonly DateCount[];
  /** The dates chosen; null for all. */
  readonly range: DateRange | null;
  readonly caption: string;
  readonly onChoose: (range: DateRange | null) => void;
}

/** How articles spread over time. A range dragged over it, or moved by its two handles, is chosen. */
export function DateBars({ dates, range, caption, onChoose }: Props) {
  const bars = useMemo(() => barsOf(dates), [dates]);
  const plot = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  if (bars.length < fewestBars) return null;
  const chosen = ordered(drag ?? chosenBars(bars, range));
  const most = Math.max(...bars.map(({ count }) => count));
  const barAt = (event: PointerEvent): number => {
    const box = plot.current?.getBoundingClientRect();
    if (box === undefined) return 0;
    return within(bars, Math.floor(((event.clientX - box.left) / box.width) * bars.length));
  };
  const choose = ([a, b]: readonly [number, number]): void => {
    const [from, to] = [bars[Math.min(a, b)]?.from, bars[Math.max(a, b)]?.to];
    if (from !== undefined && to !== undefined) onChoose({ from, to });
  };
  const clear = (): void => {
    onChoose(null);
  };
  return (
    <div className="histogram">
      <div className="caption">
        <span className="cut">{caption}</span>
        {range !== null && (
          <button
            className="link-button"
            onClick={() => {
              onChoose(null);
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
        <HistogramHandle end="from" bars={bars} chosen={chosen} onChoose={choose} onClear={clear} />
        <HistogramHandle end="to" bars={bars} chosen={chosen} onChoose={choose} onClear={clear} />
      </div>
      <div className="axis" aria-hidden>
        {axisLabels(bars).map(({ at, label }) => (
          <span key={at} style={{ left: `${String(at * 100)}%` }}>
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Labels below the bars where they begin, as shares of the width: years, or months where there are few. */
function axisLabels(bars: readonly Bar[]): readonly { readonly at: number; readonly label: string }[] {
  const [first, last] = [bars[0]?.from ?? '', bars.at(-1)?.to ?? ''];
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  const name = (month: string): string => (years > 2 ? month.slice(0, 4) : formatDate(month));
  const labels: { readonly at: number; readonly label: string }[] = [];
  for (const [index, bar] of bars.entries()) {
    const [at, label] = [index / bars.length, name(bar.from)];
    const before = labels.at(-1);
    const room = years > 2 ? 0.18 : 0.36;
    if (before === undefined || (label !== before.label && at - before.at >= room && at <= 1 - room))
      labels.push({ at, label });
  }
  return labels;
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

function barsOf(dates: readonly DateCount[]): readonly Bar[] {
  const [first, last] = [dates[0]?.month, dates.at(-1)?.month];
  if (first === undefined || last === undefined) return [];
  const counts = new Map<string, number>();
  for (const { month, count } of dates) {
    // A date of year precision counts in its January.
    const key = month.length === 4 ? `${month}-01` : month;
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
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

function monthsBetween(first: string, last: string): readonly string[] {
  const number = (month: string): number =>
    Number(month.slice(0, 4)) * 12 + (Number(month.slice(5, 7)) || 1) - 1;
  const name = (n: number): string =>
    `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`;
  return Array.from({ length: number(last) - number(first) + 1 }, (_, step) => name(number(first) + step));
}

function chosenBars(bars: readonly Bar[], range: DateRange | null): readonly [number, number] | null {
  if (range === null) return null;
  const { from, to } = range;
  const start = bars.findIndex((bar) => bar.to >= from);
  const end = bars.findLastIndex((bar) => bar.from <= to);
  return start < 0 ? null : [start, end];
}
