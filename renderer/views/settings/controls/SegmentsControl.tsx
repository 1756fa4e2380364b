import type { Settings } from '../../../../preload/contract/settings';
import { useStore } from '../../../stores/createStore';
import { settingsStore, updateSettings } from '../../../stores/settings';
import './controls.css';

interface Props<Field extends keyof Settings> {
  readonly labelId: string;
  readonly field: Field;
  readonly choices: readonly { readonly value: Settings[Field]; readonly label: string }[];
}

/** One of a few. */
export function SegmentsControl<Field extends keyof Settings>({ labelId, field, choices }: Props<Field>) {
  const chosen = useStore(settingsStore)[field];
  return (
    <div role="radiogroup" aria-labelledby={labelId} className="segments">
      {choices.map(({ value, label }) => (
        <label key={label} className={value === chosen ? 'on' : undefined}>
          <input
            type="radio"
            className="visually-hidden"
            name={field}
            checked={value === chosen}
            onChange={() => {
              updateSettings({ [field]: value });
            }}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
