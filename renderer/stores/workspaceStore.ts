import type { Tab } from '../../preload/contract/workspace';
import { createStore } from './createStore';
import { frontTabOf, panesOf } from './layout/panes';
import { emptyWorkspace, frontPaneOf, type Workspace } from './layout/tabs';

/** The panes and their tabs. */
export const workspaceStore = createStore<Workspace>(emptyWorkspace());

/** The tab in front: what the inspector is about. */
export function frontTab(): Tab | null {
  return frontTabOf(frontPaneOf(workspaceStore.get()));
}

export function tabOf(id: string): Tab | null {
  return allTabs().find((tab) => tab.id === id) ?? null;
}

export function allTabs(): readonly Tab[] {
  return panesOf(workspaceStore.get().root).flatMap(({ tabs }) => tabs);
}
