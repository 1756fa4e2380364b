import type { Settings } from '../../preload/contract/settings';
import { onEvent } from '../api/call';
import { settings } from '../api/settings';
import { inBackground } from './announcements';
import { createStore } from './createStore';

export const defaultSettings: Settings = {
  theme: 'system',
  readingSize: 18.5,
  readingMeasure: 35,
  readingLeading: 1.62,
  readingFont: 'literata',
  readingJustified: false,
  readingHyphenated: false,
  paragraphNumbers: false,
  openArticles: 'tab',
  interfaceScale: 100,
  listMode: 'rows',
  listColumns: ['date', 'place', 'source', 'tags'],
  shortcuts: {},
  citationStyle: 'chicago',
};

export const settingsStore = createStore<Settings>(defaultSettings);

export function updateSettings(patch: Partial<Settings>): void {
  settingsStore.set((current) => ({ ...current, ...patch }));
  inBackground(settings.update({ patch }));
}

export async function startSettings(): Promise<void> {
  onEvent('settingsChanged', ({ settings: changed }) => {
    settingsStore.set(changed);
  });
  settingsStore.set(await settings.get());
}
