import type { TextRange } from '../../preload/contract/search';
import type { Tab, TabKindName, TabOf, WindowLayout } from '../../preload/contract/workspace';
import { library } from '../api/library';
import { workspace as workspaceApi } from '../api/workspace';
import { inBackground } from './announcements';
import { createStore } from './createStore';
import { changePane, frontTabOf, newId, paneOfTab, panesOf, resizeSplit } from './layout/panes';
import {
  addTab,
  addTabBeside,
  closeTab,
  emptyWorkspace,
  frontPaneOf,
  moveTab,
  moveTabToEdge,
  replaceFrontTab,
  selectTab,
  showsSame,
  splitWith,
  type Workspace,
} from './layout/tabs';
import { onLibraryReady } from './service';

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

export interface Regions {
  readonly sidebarWidth: number;
  readonly listWidth: number;
  readonly inspectorWidth: number;
  readonly inspectorOpen: boolean;
}

export const workspaceStore = createStore<Workspace>(emptyWorkspace());
export const regionsStore = createStore<Regions>({
  sidebarWidth: 202,
  listWidth: 322,
  inspectorWidth: 254,
  inspectorOpen: true,
});
/** Whether the inspector lies over the panes of a narrow window; there it is only there when it was asked for. */
export const narrowInspectorStore = createStore(false);
export const revealStore = createStore<ReadonlyMap<string, Reveal>>(new Map());

const saveAfterMs = 400;
const closedLimit = 30;
let serial = 0;
let closed: readonly Tab[] = [];

/** What each tab showed before and after what it shows now. */
const histories = new Map<string, { readonly back: Tab[]; readonly forward: Tab[] }>();

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
  else {
    remember(workspace, tab);
    workspaceStore.set(replaceFrontTab(workspace, tab));
  }
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

/** The front tab is about to show something else: it can be gone back to. The new tab takes over its history. */
function remember(workspace: Workspace, next: Tab): void {
  const shown = frontTabOf(frontPaneOf(workspace));
  if (shown === null) return;
  const history = histories.get(shown.id) ?? { back: [], forward: [] };
  histories.delete(shown.id);
  histories.set(next.id, { back: [...history.back, shown], forward: [] });
}

function reveal(tab: string, { at, query, paragraph }: Omit<Reveal, 'serial'>): void {
  revealStore.set((reveals) => new Map(reveals).set(tab, { serial: ++serial, at, query, paragraph }));
}

/** The tab in front: what the inspector is about. */
export function frontTab(): Tab | null {
  return frontTabOf(frontPaneOf(workspaceStore.get()));
}

export function bringToFront(tab: string): void {
  workspaceStore.set((workspace) => selectTab(workspace, tab));
}

export function bringPaneToFront(pane: string): void {
  workspaceStore.set((workspace) =>
    workspace.frontPane === pane ? workspace : { ...workspace, frontPane: pane },
  );
}

export function close(tab: string): void {
  const shown = panesOf(workspaceStore.get().root)
    .flatMap(({ tabs }) => tabs)
    .find(({ id }) => id === tab);
  if (shown !== undefined) closed = [...closed, shown].slice(-closedLimit);
  workspaceStore.set((workspace) => closeTab(workspace, tab));
}

export function reopenClosed(): void {
  const last = closed.at(-1);
  if (last === undefined) return;
  closed = closed.slice(0, -1);
  workspaceStore.set((workspace) => addTab(workspace, last));
}

export function canReopen(): boolean {
  return closed.length > 0;
}

/** Splits the front pane; the new half shows the same. */
export function split(direction: 'row' | 'column'): void {
  const shown = frontTab();
  const copy = shown === null ? null : { ...shown, id: newId('tab') };
  workspaceStore.set((workspace) => splitWith(workspace, direction, copy));
}

export function go(direction: 'back' | 'forward'): void {
  const shown = frontTab();
  const history = shown === null ? undefined : histories.get(shown.id);
  const to = history?.[direction].at(-1);
  if (shown === null || history === undefined || to === undefined) return;
  const [back, forward] =
    direction === 'back'
      ? [history.back.slice(0, -1), [...history.forward, shown]]
      : [[...history.back, shown], history.forward.slice(0, -1)];
  histories.delete(shown.id);
  histories.set(to.id, { back, forward });
  workspaceStore.set((workspace) => replaceFrontTab(workspace, to));
}

export function canGo(direction: 'back' | 'forward'): boolean {
  const shown = frontTab();
  return shown !== null && (histories.get(shown.id)?.[direction].length ?? 0) > 0;
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

/** Moves the front tab to the next pane, making one where there is only one. */
export function moveFrontTab(): void {
  const tab = frontTab();
  const workspace = workspaceStore.get();
  const all = panesOf(workspace.root);
  const next = all[(all.findIndex(({ id }) => id === workspace.frontPane) + 1) % all.length];
  if (tab === null || next === undefined) return;
  const isAlone = all.length === 1;
  if (isAlone && next.tabs.length < 2) return;
  workspaceStore.set(
    isAlone ? moveTabToEdge(workspace, tab.id, next.id, 'row') : moveTab(workspace, tab.id, next.id),
  );
}

export function dropTab(tab: string, pane: string, where: 'middle' | 'right' | 'bottom'): void {
  workspaceStore.set((workspace) => {
    if (where === 'middle') return moveTab(workspace, tab, pane);
    return moveTabToEdge(workspace, tab, pane, where === 'right' ? 'row' : 'column');
  });
}

export function resize(splitId: string, sizes: readonly number[]): void {
  workspaceStore.set((workspace) => ({ ...workspace, root: resizeSplit(workspace.root, splitId, sizes) }));
}

const narrow = window.matchMedia('(max-width: 1179px)');

export function toggleInspector(): void {
  if (narrow.matches) {
    narrowInspectorStore.set((isOpen) => !isOpen);
    return;
  }
  regionsStore.set((regions) => ({ ...regions, inspectorOpen: !regions.inspectorOpen }));
}

function layoutNow(): WindowLayout {
  const { root, frontPane } = workspaceStore.get();
  return { workspace: root, frontPane, ...regionsStore.get() };
}

let saveTimer: number | null = null;
let isRestored = false;

function saveSoon(): void {
  if (!isRestored) return;
  if (saveTimer !== null) window.clearTimeout(saveTimer);
  saveTimer = window.setTimeout(save, saveAfterMs);
}

function save(): void {
  saveTimer = null;
  inBackground(workspaceApi.save({ layout: layoutNow() }));
}

/** Restores the layout of the library that is ready, and keeps it saved from then on. */
export function startWorkspace(): void {
  workspaceStore.subscribe(saveSoon);
  regionsStore.subscribe(saveSoon);
  window.addEventListener('pagehide', () => {
    if (saveTimer !== null) save();
  });
  onLibraryReady(() => {
    inBackground(restore());
  });
}

let restoredFor: string | null = null;

async function restore(): Promise<void> {
  const { id } = await library.overview();
  if (restoredFor === id) return;
  restoredFor = id;
  isRestored = false;
  const layout = await workspaceApi.load();
  if (layout === null) workspaceStore.set(emptyWorkspace());
  else {
    const { workspace, frontPane, ...regions } = layout;
    workspaceStore.set({ root: workspace, frontPane });
    regionsStore.set(regions);
  }
  isRestored = true;
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

/** Remembers where a tab's text is scrolled to, so that it is shown there again. */
export function rememberPlace(tab: string, place: number): void {
  workspaceStore.set((workspace) => {
    const pane = paneOfTab(workspace.root, tab);
    const known = pane?.tabs.find(({ id }) => id === tab);
    if (pane === null || known === undefined || (known.place ?? 0) === place) return workspace;
    const tabs = pane.tabs.map((other) => (other.id === tab ? { ...other, place } : other));
    return { ...workspace, root: changePane(workspace.root, pane.id, (old) => ({ ...old, tabs })) };
  });
}
