import type { KeyboardEvent } from 'react';
import { formatDate } from '../../components/formatDate';

/** Some months together: as many as make at most 48 bars. */
export interface Bar {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

interface Props {
  /** Which end of the range it moves. */
  readonly end: 'from' | 'to';
  readonly bars: readonly Bar[];
  /** The bars of the range, or null where all are shown. */
  readonly chosen: readonly [number, number] | null;
  readonly onChoose: (range: readonly [number, number]) => void;
  readonly onClear: () => void;
}

/** One end of the range of dates: arrows move it by a bar, Page Up and Page Down by twelve, Home and End to the ends, Escape clears. */
export function HistogramHandle({ end, bars, chosen, onChoose, onClear }: Props) {
  const last = bars.length - 1;
  const [from, to] = chosen ?? [0, last];
  const at = end === 'from' ? from : to;
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClear();
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageDown: at - 12,
      PageUp: at + 12,
      Home: 0,
      End: last,
    };
    const wanted = moves[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    const bar = within(bars, wanted);
    onChoose(end === 'from' ? [Math.min(bar, to), to] : [from, Math.max(bar, from)]);
  };
  const bar = bars[at];
  const place = ((end === 'from' ? at : at + 1) / bars.length) * 100;
  return (
    <b
      role="slider"
      tabIndex={0}
      data-end={end}
      className={chosen === null ? 'handle is-idle' : 'handle'}
      aria-label={end === 'from' ? 'First date' : 'Last date'}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={formatDate((end === 'from' ? bar?.from : bar?.to) ?? '')}
      style={{ left: `${String(place)}%` }}
      onKeyDown={press}
    />
  );
}

/** A bar that is there: the nearest one to a number. */
export function within(bars: readonly Bar[], bar: number): number {
  return Math.min(Math.max(bar, 0), bars.length - 1);
}
