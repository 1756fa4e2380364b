import type { Tab } from '../../preload/contract/workspace';
import { findPane, paneOfTab } from './layout/panes';
import { addTab, closeTab, insertTabs } from './layout/tabs';
import { allTabs, workspaceStore } from './workspaceStore';

/** A tab that was closed, and where it stood. */
interface Closed {
  readonly tab: Tab;
  readonly pane: string;
  readonly at: number;
}

const longest = 30;
let closed: readonly Closed[] = [];

/** Closes a tab; it can be opened again. */
export function close(id: string): void {
  const workspace = workspaceStore.get();
  const pane = paneOfTab(workspace.root, id);
  const at = pane?.tabs.findIndex((other) => other.id === id) ?? -1;
  const tab = pane?.tabs[at];
  if (pane === null || tab === undefined) return;
  closed = [...closed, { tab, pane: pane.id, at }].slice(-longest);
  workspaceStore.set(closeTab(workspace, id));
}

/** Closes the other tabs of a tab's pane; pinned ones stay. */
export function closeOthers(id: string): void {
  const pane = paneOfTab(workspaceStore.get().root, id);
  for (const tab of pane?.tabs ?? []) if (tab.id !== id && tab.isPinned !== true) close(tab.id);
}

/** Closes all tabs but pinned ones. */
export function closeAll(): void {
  for (const tab of allTabs()) if (tab.isPinned !== true) close(tab.id);
}

/** Opens the tab closed last again: where it stood, if its pane is still there. */
export function reopenClosed(): void {
  const last = closed.at(-1);
  if (last === undefined) return;
  closed = closed.slice(0, -1);
  workspaceStore.set((workspace) => {
    if (findPane(workspace.root, last.pane) === null) return addTab(workspace, last.tab);
    return insertTabs(workspace, [last.tab], last.pane, last.at);
  });
}

export function canReopen(): boolean {
  return closed.length > 0;
}
