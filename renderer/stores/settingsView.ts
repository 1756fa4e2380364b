import { createStore } from './createStore';
import { listViewStore } from './listView';
import { searchStore } from './search';
import { workspaceStore } from './workspaceStore';

/** The page of the settings that is shown in the place of the list and the panes; null while they are closed. */
export const settingsViewStore = createStore<string | null>(null);

export function showSettings(section = 'reading'): void {
  settingsViewStore.set(section);
}

export function closeSettings(): void {
  settingsViewStore.set(null);
}

/** Whatever is opened, listed or searched for shows in the place of the settings. */
export function startSettingsView(): void {
  workspaceStore.subscribe(closeSettings);
  listViewStore.subscribe(closeSettings);
  let { query } = searchStore.get();
  searchStore.subscribe(() => {
    if (searchStore.get().query === query) return;
    ({ query } = searchStore.get());
    closeSettings();
  });
}
