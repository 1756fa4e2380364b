import { useEffect } from 'react';
import { colourHighlights } from '../reader/highlights';
import { useStore } from '../stores/createStore';
import { settingsStore } from '../stores/settings';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const contrast = window.matchMedia('(prefers-contrast: more)');

function systemTheme(): string {
  if (contrast.matches) return dark.matches ? 'contrast-dark' : 'contrast';
  return dark.matches ? 'dark' : 'light';
}

/** Sets the theme chosen, or the system's, on the page; the reading sizes with it. */
export function useTheme(): void {
  const { theme, readingSize, readingMeasure } = useStore(settingsStore);
  useEffect(() => {
    const root = document.documentElement;
    const apply = (): void => {
      root.dataset['theme'] = theme === 'system' ? systemTheme() : theme;
      colourHighlights();
    };
    apply();
    dark.addEventListener('change', apply);
    contrast.addEventListener('change', apply);
    return () => {
      dark.removeEventListener('change', apply);
      contrast.removeEventListener('change', apply);
    };
  }, [theme]);
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--text-read', `${String(readingSize)}px`);
    style.setProperty('--text-narrow', `${String(Math.max(14, readingSize - 2))}px`);
    style.setProperty('--measure', `${String(readingMeasure)}em`);
  }, [readingSize, readingMeasure]);
}
