import type { Settings } from '../../../preload/contract/settings';

/** The themes the window can have. */
export const themes: readonly { readonly value: Settings['theme']; readonly label: string }[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'sepia', label: 'Sepia' },
  { value: 'contrast', label: 'Contrast' },
  { value: 'contrast-dark', label: 'Contrast, dark' },
];
