import type { Pane, Tab, WorkspaceNode } from '../../../preload/contract/workspace';
import {
  changePane,
  findPane,
  frontTabOf,
  paneOfTab,
  panesOf,
  paneWith,
  splitPane,
  withoutPane,
  type Edge,
} from './panes';

/** The panes and which of them is in front. */
export interface Workspace {
  readonly root: WorkspaceNode;
  readonly frontPane: string;
}

export function emptyWorkspace(): Workspace {
  const pane = paneWith();
  return { root: pane, frontPane: pane.id };
}

export function frontPaneOf({ root, frontPane }: Workspace): Pane {
  const [first] = panesOf(root);
  const pane = findPane(root, frontPane) ?? first;
  if (pane === undefined) throw new Error('a workspace has a pane');
  return pane;
}

/** Two tabs show the same where they differ at most in how they stand in their panes. */
export function showsSame(a: Tab, b: Tab): boolean {
  return whatIsShown(a) === whatIsShown(b);
}

function whatIsShown(tab: Tab): string {
  const { id: _id, place: _place, isPinned: _isPinned, ...shown } = tab;
  if (shown.kind === 'article') delete shown.view;
  return JSON.stringify(Object.entries(shown).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function selectTab(workspace: Workspace, tab: string): Workspace {
  const pane = paneOfTab(workspace.root, tab);
  if (pane === null) return workspace;
  return { root: changePane(workspace.root, pane.id, (old) => ({ ...old, front: tab })), frontPane: pane.id };
}

/** A tab added behind the front one of the front pane, and brought to front. */
export function addTab(workspace: Workspace, tab: Tab): Workspace {
  const { id } = frontPaneOf(workspace);
  return {
    ...workspace,
    root: changePane(workspace.root, id, (pane) => insertTab(pane, tab)),
    frontPane: id,
  };
}

/** A pane with a tab put in front at a place among its tabs; pinned ones stay before all others. */
function insertTab(pane: Pane, tab: Tab, at?: number): Pane {
  const after = at ?? pane.tabs.findIndex(({ id }) => id === pane.front) + 1;
  const tabs = pane.tabs.filter(({ id }) => id !== tab.id);
  const placed = [...tabs.slice(0, after), tab, ...tabs.slice(after)];
  return { ...pane, tabs: pinnedFirst(placed), front: tab.id };
}

function pinnedFirst(tabs: readonly Tab[]): readonly Tab[] {
  const isPinned = (tab: Tab): boolean => tab.isPinned === true;
  return [...tabs.filter(isPinned), ...tabs.filter((tab) => !isPinned(tab))];
}

/** A tab pinned at the left of its pane, or set free again. */
export function togglePinned(workspace: Workspace, tab: string): Workspace {
  const pane = paneOfTab(workspace.root, tab);
  if (pane === null) return workspace;
  const toggle = ({ isPinned, ...rest }: Tab): Tab =>
    isPinned === true ? rest : { ...rest, isPinned: true };
  const tabs = pinnedFirst(pane.tabs.map((other) => (other.id === tab ? toggle(other) : other)));
  return { ...workspace, root: changePane(workspace.root, pane.id, (old) => ({ ...old, tabs })) };
}

/** A tab moved among those of its pane by one place. */
export function shiftTab(workspace: Workspace, tab: string, step: 1 | -1): Workspace {
  const pane = paneOfTab(workspace.root, tab);
  const at = pane?.tabs.findIndex(({ id }) => id === tab) ?? -1;
  if (pane === null || at + step < 0 || at + step >= pane.tabs.length) return workspace;
  return moveTab(workspace, tab, pane.id, at + step);
}

/** The front tab of the front pane shows something else; where there is none, or it is pinned, a tab is added. */
export function replaceFrontTab(workspace: Workspace, tab: Tab): Workspace {
  const pane = frontPaneOf(workspace);
  if (pane.front === null || frontTabOf(pane)?.isPinned === true) return addTab(workspace, tab);
  const swap = (old: Tab): Tab => (old.id === pane.front ? tab : old);
  const root = changePane(workspace.root, pane.id, ({ tabs, ...rest }) => ({
    ...rest,
    tabs: tabs.map(swap),
    front: tab.id,
  }));
  return { root, frontPane: pane.id };
}

/** A tab in the pane to the right of the front one, which is made where there is none. */
export function addTabBeside(workspace: Workspace, tab: Tab): Workspace {
  const all = panesOf(workspace.root);
  const front = frontPaneOf(workspace);
  if (front.tabs.length === 0) return addTab(workspace, tab);
  const next = all[all.indexOf(front) + 1];
  if (next === undefined) return splitWith(workspace, 'right', tab);
  return { root: changePane(workspace.root, next.id, (pane) => insertTab(pane, tab)), frontPane: next.id };
}

/** The front pane split, the new half showing a tab. */
export function splitWith(workspace: Workspace, edge: Edge, tab: Tab | null): Workspace {
  const pane = tab === null ? paneWith() : paneWith(tab);
  return { root: splitPane(workspace.root, frontPaneOf(workspace).id, edge, pane), frontPane: pane.id };
}

/** A workspace without a tab. Its neighbour comes to front; a pane left empty goes, unless it is the last. */
export function closeTab(workspace: Workspace, tab: string): Workspace {
  const pane = paneOfTab(workspace.root, tab);
  if (pane === null) return workspace;
  const at = pane.tabs.findIndex(({ id }) => id === tab);
  const tabs = pane.tabs.filter(({ id }) => id !== tab);
  const front = pane.front === tab ? (tabs[Math.min(at, tabs.length - 1)]?.id ?? null) : pane.front;
  if (tabs.length === 0) return closePane(workspace, pane.id);
  return { ...workspace, root: changePane(workspace.root, pane.id, (old) => ({ ...old, tabs, front })) };
}

/** A workspace without a pane; the last one is only emptied. */
export function closePane(workspace: Workspace, id: string): Workspace {
  const all = panesOf(workspace.root);
  const at = all.findIndex((pane) => pane.id === id);
  const left = withoutPane(workspace.root, id);
  if (left === null) return emptyWorkspace();
  const neighbour = (all[at - 1] ?? all[at + 1])?.id ?? workspace.frontPane;
  return { root: left, frontPane: workspace.frontPane === id ? neighbour : workspace.frontPane };
}

/** A tab moved to a pane, to a place among its tabs (at the end where none is given). */
export function moveTab(workspace: Workspace, tab: string, toPane: string, at?: number): Workspace {
  const from = paneOfTab(workspace.root, tab);
  const moved = from?.tabs.find(({ id }) => id === tab);
  const target = findPane(workspace.root, toPane);
  if (from === null || moved === undefined || target === null) return workspace;
  if (from.id === toPane) {
    return {
      root: changePane(workspace.root, toPane, (pane) => insertTab(pane, moved, at ?? pane.tabs.length)),
      frontPane: toPane,
    };
  }
  const added = changePane(workspace.root, toPane, (pane) => insertTab(pane, moved, at ?? pane.tabs.length));
  const removed = changePane(added, from.id, (pane) => closeTabIn(pane, tab));
  const emptied = findPane(removed, from.id)?.tabs.length === 0;
  return { root: (emptied ? withoutPane(removed, from.id) : null) ?? removed, frontPane: toPane };
}

function closeTabIn(pane: Pane, tab: string): Pane {
  const at = pane.tabs.findIndex(({ id }) => id === tab);
  const tabs = pane.tabs.filter(({ id }) => id !== tab);
  return {
    ...pane,
    tabs,
    front: pane.front === tab ? (tabs[Math.min(at, tabs.length - 1)]?.id ?? null) : pane.front,
  };
}

/** A tab moved into a new pane at an edge of one. */
export function moveTabToEdge(workspace: Workspace, tab: string, ofPane: string, edge: Edge): Workspace {
  const pane = paneWith();
  const split: Workspace = { root: splitPane(workspace.root, ofPane, edge, pane), frontPane: pane.id };
  return moveTab(split, tab, pane.id);
}

/** New tabs put into a pane, at a place among its own or at the end; the last of them comes to front. */
export function insertTabs(
  workspace: Workspace,
  tabs: readonly Tab[],
  toPane: string,
  at?: number,
): Workspace {
  const root = changePane(workspace.root, toPane, (pane) =>
    tabs.reduce((grown, tab, step) => insertTab(grown, tab, (at ?? pane.tabs.length) + step), pane),
  );
  return { root, frontPane: toPane };
}
