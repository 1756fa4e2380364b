import type { CSSProperties } from 'react';
import { useStore } from '../../../stores/createStore';
import { settingsStore, updateSettings } from '../../../stores/settings';
import './controls.css';

interface Props {
  readonly labelId: string;
  readonly field: 'readingSize' | 'readingMeasure' | 'readingLeading';
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** A number chosen on a line. */
export function RangeControl({ labelId, field, unit, least, most, step }: Props) {
  const value = useStore(settingsStore)[field];
  return (
    <span className="range-control">
      <input
        type="range"
        aria-labelledby={labelId}
        aria-valuetext={`${String(value)} ${unit}`}
        min={least}
        max={most}
        step={step}
        value={value}
        style={{ '--done': `${String(((value - least) / (most - least)) * 100)}%` } as CSSProperties}
        onChange={(event) => {
          updateSettings({ [field]: Number(event.target.value) });
        }}
      />
      <output className="num">
        {value} {unit}
      </output>
    </span>
  );
}
