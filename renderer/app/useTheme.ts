import { useEffect } from 'react';
import type { Settings } from '../../preload/contract/settings';
import { colourHighlights } from '../reader/highlights';
import { useStore } from '../stores/createStore';
import { settingsStore } from '../stores/settings';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const contrast = window.matchMedia('(prefers-contrast: more)');
const forced = window.matchMedia('(forced-colors: active)');
/** What the system asks for that has the page coloured anew. */
const asked = [dark, contrast, forced];

function systemTheme(): string {
  if (contrast.matches) return dark.matches ? 'contrast-dark' : 'contrast';
  return dark.matches ? 'dark' : 'light';
}

/** Sets the theme chosen, or the system's, on the page; the reading sizes with it. */
export function useTheme(): void {
  const settings = useStore(settingsStore);
  const { theme } = settings;
  useEffect(() => {
    const root = document.documentElement;
    const apply = (): void => {
      root.dataset['theme'] = theme === 'system' ? systemTheme() : theme;
      colourHighlights();
    };
    apply();
    for (const query of asked) query.addEventListener('change', apply);
    return () => {
      for (const query of asked) query.removeEventListener('change', apply);
    };
  }, [theme]);
  useEffect(() => {
    setText(settings);
  }, [settings]);
}

const fonts: Readonly<Record<Settings['readingFont'], string>> = {
  literata: 'var(--font-text)',
  inter: 'var(--font-ui)',
  'system-serif': 'ui-serif, Georgia, Cambria, "Noto Serif", serif',
  'system-sans': 'system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif',
};

/** Sets how texts are set. Narrow panes have a smaller size and tighter lines, in proportion. */
function setText(settings: Settings): void {
  const { readingSize, readingMeasure, readingLeading, readingFont } = settings;
  const { style, dataset } = document.documentElement;
  style.setProperty('--text-read', `${String(readingSize)}px`);
  style.setProperty('--text-narrow', `${String(Math.max(14, readingSize - 2))}px`);
  style.setProperty('--text-read-lh', String(readingLeading));
  style.setProperty('--text-narrow-lh', String(Math.max(1.3, readingLeading - 0.06)));
  style.setProperty('--measure', `${String(readingMeasure)}em`);
  style.setProperty('--measure-em', String(readingMeasure));
  style.setProperty('--font-read', fonts[readingFont]);
  if (settings.readingJustified) dataset['justified'] = '';
  else delete dataset['justified'];
  if (settings.readingHyphenated) dataset['hyphenated'] = '';
  else delete dataset['hyphenated'];
}
