import type { Settings } from '../../../preload/contract/settings';

/** The typefaces texts can be set in. */
export const readingFonts: readonly {
  readonly value: Settings['readingFont'];
  readonly label: string;
}[] = [
  { value: 'literata', label: 'Literata' },
  { value: 'inter', label: 'Inter' },
  { value: 'system-serif', label: 'System serif' },
  { value: 'system-sans', label: 'System sans' },
];
