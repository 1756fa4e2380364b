import { createStore } from './createStore';

export interface Regions {
  readonly sidebarWidth: number;
  readonly listWidth: number;
  readonly inspectorWidth: number;
  readonly inspectorOpen: boolean;
  /** Without the list the panes have its room, and the library is a rail of icons. */
  readonly listOpen: boolean;
}

export const regionsStore = createStore<Regions>({
  sidebarWidth: 202,
  listWidth: 322,
  inspectorWidth: 254,
  inspectorOpen: true,
  listOpen: true,
});

/** Whether the inspector lies over the panes of a narrow window; there it is only there when it was asked for. */
export const narrowInspectorStore = createStore(false);

/** A window in which the library is a rail of icons, and the inspector lies over the panes. The style sheets say so, too. */
export const narrowWindow = '(max-width: 1179px)';

export function toggleInspector(): void {
  if (window.matchMedia(narrowWindow).matches) {
    narrowInspectorStore.set((isOpen) => !isOpen);
    return;
  }
  regionsStore.set((regions) => ({ ...regions, inspectorOpen: !regions.inspectorOpen }));
}

export function toggleList(): void {
  regionsStore.set((regions) => ({ ...regions, listOpen: !regions.listOpen }));
}

/** For what is shown in the list: whoever asks for it wants to see it. */
export function openList(): void {
  if (!regionsStore.get().listOpen) toggleList();
}
