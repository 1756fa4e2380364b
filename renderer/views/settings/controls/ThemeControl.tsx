import { useStore } from '../../../stores/createStore';
import { settingsStore, updateSettings } from '../../../stores/settings';
import { themes } from '../themes';

/** The themes as small pages of their colours. */
export function ThemeControl({ labelId }: { readonly labelId: string }) {
  const { theme } = useStore(settingsStore);
  return (
    <div role="radiogroup" aria-labelledby={labelId} className="themes">
      {themes.map(({ value: id, label }) => (
        <label key={id} className={id === theme ? 'on' : undefined}>
          <input
            type="radio"
            name="theme"
            className="visually-hidden"
            checked={theme === id}
            onChange={() => {
              updateSettings({ theme: id });
            }}
          />
          <span className="swatch" aria-hidden>
            {(id === 'system' ? (['light', 'dark'] as const) : [id]).map((shown) => (
              <span key={shown} className="swatch-page" data-theme={shown}>
                <i />
                <b>Aa</b>
              </span>
            ))}
          </span>
          {label}
        </label>
      ))}
    </div>
  );
}
