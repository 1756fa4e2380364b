import type { CommandTarget } from './commandTarget';
import { commandTargetStore } from './commandTarget';
import { createStore } from './createStore';

/** An open context menu and where in the window it stands, px. */
export interface OpenContextMenu {
  readonly target: CommandTarget;
  readonly x: number;
  readonly y: number;
}

export const contextMenuStore = createStore<OpenContextMenu | null>(null);

export function openContextMenu(menu: OpenContextMenu): void {
  commandTargetStore.set(menu.target);
  contextMenuStore.set(menu);
}

export function closeContextMenu(): void {
  contextMenuStore.set(null);
  commandTargetStore.set(null);
}
