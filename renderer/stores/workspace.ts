import type { TextRange } from '../../preload/contract/search';
import type { Tab, TabKindName, TabOf } from '../../preload/contract/workspace';
import { createStore } from './createStore';
import { changePane, newId, paneOfTab, panesOf, resizeSplit, type Edge } from './layout/panes';
import {
  addTab,
  addTabBeside,
  frontPaneOf,
  insertTabs,
  moveTab,
  moveTabToEdge,
  replaceFrontTab,
  selectTab,
  shiftTab,
  showsSame,
  splitWith,
  togglePinned,
  type Workspace,
} from './layout/tabs';
import { frontTab, workspaceStore } from './workspaceStore';

export { frontTab, workspaceStore } from './workspaceStore';

/** Where something is opened: in the front tab, in a tab of its own, or in the pane to the right. */
export type Where = 'tab' | 'newTab' | 'beside';

/** How something is opened. `at` is a range of its text to show, `query` what to mark in it. */
export interface Opening {
  readonly where?: Where;
  readonly at?: TextRange | null;
  readonly query?: string | null;
  readonly paragraph?: number | null;
}

/** What a tab was last asked to show; `serial` tells one asking from the next. */
export interface Reveal {
  readonly serial: number;
  readonly at: TextRange | null;
  readonly query: string | null;
  readonly paragraph: number | null;
}

export const revealStore = createStore<ReadonlyMap<string, Reveal>>(new Map());

let serial = 0;

/** What a tab can be asked to show, of whichever kind. */
export type Shown = { [Kind in TabKindName]: Omit<TabOf<Kind>, 'id'> }[TabKindName];

export function openArticle(id: string, opening: Opening = {}): void {
  openTab({ kind: 'article', article: id }, opening);
}

export function openNote(id: string, opening: Opening = {}): void {
  openTab({ kind: 'note', note: id }, opening);
}

/** Opens a tab of any kind. */
export function openTab(
  shown: Shown,
  { where = 'tab', at = null, query = null, paragraph = null }: Opening = {},
): void {
  const wanted: Tab = { ...shown, id: newId('tab') };
  const workspace = workspaceStore.get();
  const tab = openTabFor(wanted, where, workspace);
  const known = frontPaneOf(workspace).tabs.find(({ id }) => id === tab.id);
  if (known !== undefined && showsSame(known, wanted)) workspaceStore.set(selectTab(workspace, tab.id));
  else if (where === 'beside') workspaceStore.set(besideOrThere(workspace, tab));
  else if (where === 'newTab') workspaceStore.set(addTab(workspace, tab));
  else workspaceStore.set(replaceFrontTab(workspace, tab));
  reveal(frontTab()?.id ?? tab.id, { at, query, paragraph });
}

/** What is open already in the front pane is only brought to front; beside, the other panes are looked at. */
function openTabFor(wanted: Tab, where: Where, workspace: Workspace): Tab {
  if (where === 'beside') return wanted;
  return frontPaneOf(workspace).tabs.find((tab) => showsSame(tab, wanted)) ?? wanted;
}

function besideOrThere(workspace: Workspace, tab: Tab): Workspace {
  const front = frontPaneOf(workspace);
  const others = panesOf(workspace.root).filter((pane) => pane !== front);
  const there = others.flatMap(({ tabs }) => tabs).find((other) => showsSame(other, tab));
  return there === undefined ? addTabBeside(workspace, tab) : selectTab(workspace, there.id);
}

function reveal(tab: string, { at, query, paragraph }: Omit<Reveal, 'serial'>): void {
  revealStore.set((reveals) => new Map(reveals).set(tab, { serial: ++serial, at, query, paragraph }));
}

export function bringToFront(tab: string): void {
  workspaceStore.set((workspace) => selectTab(workspace, tab));
}

export function bringPaneToFront(pane: string): void {
  workspaceStore.set((workspace) =>
    workspace.frontPane === pane ? workspace : { ...workspace, frontPane: pane },
  );
}

/** Splits the front pane; the new part shows the same. */
export function split(edge: Edge): void {
  const shown = frontTab();
  const copy = shown === null ? null : { ...shown, id: newId('tab') };
  workspaceStore.set((workspace) => splitWith(workspace, edge, copy));
}

export function stepTab(step: 1 | -1): void {
  const { tabs, front } = frontPaneOf(workspaceStore.get());
  const at = tabs.findIndex(({ id }) => id === front);
  const next = tabs[(at + step + tabs.length) % Math.max(tabs.length, 1)];
  if (next !== undefined) bringToFront(next.id);
}

export function stepPane(step: 1 | -1): void {
  const { root, frontPane } = workspaceStore.get();
  const all = panesOf(root);
  const at = all.findIndex(({ id }) => id === frontPane);
  const next = all[(at + step + all.length) % all.length];
  if (next !== undefined) bringPaneToFront(next.id);
}

/** Moves a tab to the next pane, making one where there is only one. */
export function moveToNextPane(tab: string): void {
  const workspace = workspaceStore.get();
  const all = panesOf(workspace.root);
  const from = all.findIndex(({ tabs }) => tabs.some(({ id }) => id === tab));
  const next = all[(from + 1) % all.length];
  if (next === undefined) return;
  if (all.length > 1) workspaceStore.set(moveTab(workspace, tab, next.id));
  else if (next.tabs.length > 1) workspaceStore.set(moveTabToEdge(workspace, tab, next.id, 'right'));
}

/** Moves a tab into a new pane at an edge of its own; the only tab of a pane stays. */
export function moveToNewPane(tab: string, edge: Edge): void {
  workspaceStore.set((workspace) => {
    const pane = paneOfTab(workspace.root, tab);
    return pane === null || pane.tabs.length < 2 ? workspace : moveTabToEdge(workspace, tab, pane.id, edge);
  });
}

/** Whether a tab has others in its pane, so that it can be moved into one of its own. */
export function canLeavePane(tab: Tab | null): boolean {
  if (tab === null) return false;
  return (paneOfTab(workspaceStore.get().root, tab.id)?.tabs.length ?? 0) > 1;
}

/** Moves a tab by one place among those of its pane. */
export function shift(tab: string, step: 1 | -1): void {
  workspaceStore.set((workspace) => shiftTab(workspace, tab, step));
}

export function pinOrUnpin(tab: string): void {
  workspaceStore.set((workspace) => togglePinned(workspace, tab));
}

/** Where a tab or an article is dropped on a pane: among its tabs, in its middle, or at one of its edges. */
export type Drop = { readonly kind: 'tabs'; readonly at: number } | { readonly kind: 'middle' } | DropAtEdge;
interface DropAtEdge {
  readonly kind: 'edge';
  readonly edge: Edge;
}

export function dropTab(tab: string, pane: string, drop: Drop): void {
  workspaceStore.set((workspace) => {
    if (drop.kind === 'edge') return moveTabToEdge(workspace, tab, pane, drop.edge);
    return moveTab(
      workspace,
      tab,
      pane,
      drop.kind === 'tabs' ? placeAfterLeaving(tab, pane, drop.at) : undefined,
    );
  });
}

/** A tab that moves to the right among its own leaves its place first. */
function placeAfterLeaving(tab: string, pane: string, at: number): number {
  const from = paneOfTab(workspaceStore.get().root, tab);
  const old = from?.id === pane ? from.tabs.findIndex(({ id }) => id === tab) : -1;
  return old >= 0 && old < at ? at - 1 : at;
}

/** Opens articles where they are dropped. */
export function dropArticles(articles: readonly string[], pane: string, drop: Drop): void {
  const tabs = articles.map((article): Tab => ({ kind: 'article', id: newId('tab'), article }));
  if (tabs.length === 0) return;
  workspaceStore.set((workspace) => {
    if (drop.kind !== 'edge')
      return insertTabs(workspace, tabs, pane, drop.kind === 'tabs' ? drop.at : undefined);
    const split = splitWith({ ...workspace, frontPane: pane }, drop.edge, null);
    return insertTabs(split, tabs, split.frontPane);
  });
}

export function resize(splitId: string, sizes: readonly number[]): void {
  workspaceStore.set((workspace) => ({ ...workspace, root: resizeSplit(workspace.root, splitId, sizes) }));
}

/** Changes what a tab says of itself, such as the query of a search; it stays the same tab. */
export function changeTab<Kind extends TabKindName>(tab: TabOf<Kind>, change: Partial<TabOf<Kind>>): void {
  workspaceStore.set((workspace) => {
    const pane = paneOfTab(workspace.root, tab.id);
    if (pane === null) return workspace;
    const tabs = pane.tabs.map((other) => (other.id === tab.id ? { ...other, ...change } : other));
    return { ...workspace, root: changePane(workspace.root, pane.id, (old) => ({ ...old, tabs })) };
  });
}
