import { useId } from 'react';
import type { Settings } from '../../../preload/contract/settings';
import { CitationStyleSelect } from '../../components/CitationStyleSelect';
import { Dialog } from '../../components/Dialog';
import { useStore } from '../../stores/createStore';
import { settingsStore, updateSettings } from '../../stores/settings';
import './settings.css';

const themes: readonly { readonly id: Settings['theme']; readonly label: string }[] = [
  { id: 'system', label: 'As the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'sepia', label: 'Sepia' },
  { id: 'contrast', label: 'Contrast' },
  { id: 'contrast-dark', label: 'Dark contrast' },
];

/** What can be chosen: the theme and how texts are set. Every choice shows at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const settings = useStore(settingsStore);
  return (
    <Dialog title="Settings" kind="small" onClose={onClose}>
      <div className="dialog-body settings">
        <fieldset>
          <legend>Theme</legend>
          <div className="themes">
            {themes.map(({ id, label }) => (
              <label key={id}>
                <input
                  type="radio"
                  name="theme"
                  className="visually-hidden"
                  checked={settings.theme === id}
                  onChange={() => {
                    updateSettings({ theme: id });
                  }}
                />
                <span className="swatch" data-theme={id === 'system' ? undefined : id} aria-hidden>
                  Aa
                </span>
                {label}
              </label>
            ))}
          </div>
        </fieldset>
        <Range
          label="Size of text"
          unit="px"
          least={14}
          most={26}
          step={0.5}
          value={settings.readingSize}
          onChange={(readingSize) => {
            updateSettings({ readingSize });
          }}
        />
        <Range
          label="Width of the column"
          unit="em"
          least={26}
          most={46}
          step={1}
          value={settings.readingMeasure}
          onChange={(readingMeasure) => {
            updateSettings({ readingMeasure });
          }}
        />
        <label className="setting">
          <span>
            Paragraph numbers
            <small>In the margin of articles, where the pane is wide enough.</small>
          </span>
          <input
            type="checkbox"
            checked={settings.paragraphNumbers}
            onChange={(event) => {
              updateSettings({ paragraphNumbers: event.target.checked });
            }}
          />
        </label>
        <label className="setting">
          <span>
            Citation style
            <small>For copied citations and references, and for notes that are exported.</small>
          </span>
          <CitationStyleSelect
            value={settings.citationStyle}
            onChange={(citationStyle) => {
              updateSettings({ citationStyle });
            }}
          />
        </label>
        <p className="specimen">
          The night ferry carried two clocks on her bridge, and on the night she went aground they disagreed
          by twenty minutes.
        </p>
      </div>
      <div className="dialog-foot">
        <span className="grow" />
        <button className="btn primary" onClick={onClose}>
          Done
        </button>
      </div>
    </Dialog>
  );
}

interface RangeProps {
  readonly label: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Range({ label, unit, least, most, step, value, onChange }: RangeProps) {
  const id = useId();
  return (
    <div className="setting">
      <label htmlFor={id}>{label}</label>
      <span className="control">
        <input
          id={id}
          type="range"
          min={least}
          max={most}
          step={step}
          value={value}
          onChange={(event) => {
            onChange(Number(event.target.value));
          }}
        />
        <output className="num" htmlFor={id}>
          {value} {unit}
        </output>
      </span>
    </div>
  );
}
