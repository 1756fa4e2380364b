import type { Settings } from '../../../../preload/contract/settings';
import { useStore } from '../../../stores/createStore';
import { settingsStore, updateSettings } from '../../../stores/settings';

const themes: readonly { readonly id: Settings['theme']; readonly label: string }[] = [
  { id: 'system', label: 'System' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'sepia', label: 'Sepia' },
  { id: 'contrast', label: 'Contrast' },
  { id: 'contrast-dark', label: 'Contrast, dark' },
];

/** The themes as small pages of their colours. */
export function ThemeControl({ labelId }: { readonly labelId: string }) {
  const { theme } = useStore(settingsStore);
  return (
    <div role="radiogroup" aria-labelledby={labelId} className="themes">
      {themes.map(({ id, label }) => (
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
