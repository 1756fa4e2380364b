import type { KeyboardEvent, PointerEvent } from 'react';
import { regionsStore, type Regions } from '../stores/regions';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly field: Exclude<keyof Regions, 'inspectorOpen' | 'listOpen'>;
  /** True where the region is to the right: dragging left makes it wider. */
  readonly isReversed?: boolean;
}

/** The line between two regions: dragged, or moved with the arrow keys. */
export function RegionSplitter({ label, value, least, most, field, isReversed = false }: Props) {
  const setWidth = (width: number): void => {
    regionsStore.set((regions) => ({
      ...regions,
      [field]: Math.round(Math.min(Math.max(width, least), most)),
    }));
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    const from = event.clientX;
    const line = event.currentTarget;
    line.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => {
      setWidth(value + (isReversed ? from - moved.clientX : moved.clientX - from));
    };
    line.addEventListener('pointermove', move);
    line.addEventListener(
      'lostpointercapture',
      () => {
        line.removeEventListener('pointermove', move);
      },
      {
        once: true,
      },
    );
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setWidth(value + (isReversed ? -step : step));
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      className="region-splitter"
      onPointerDown={drag}
      onKeyDown={press}
    />
  );
}
