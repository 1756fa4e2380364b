import type { Tab, WindowLayout, WorkspaceNode } from '../../preload/contract/workspace';
import { library } from '../api/library';
import { workspace as workspaceApi } from '../api/workspace';
import { inBackground } from './announcements';
import { panesOf } from './layout/panes';
import { addTab, emptyWorkspace, type Workspace } from './layout/tabs';
import { startPaneHistory } from './paneHistory';
import {
  forgetPlaces,
  placeInOriginal,
  placeOfTab,
  rememberPlaceInOriginal,
  rememberTabPlace,
} from './readingPlaces';
import { regionsStore } from './regions';
import { onLibraryReady } from './service';
import { allTabs, workspaceStore } from './workspaceStore';

const saveAfterMs = 300;
let timer: number | null = null;
let restoredFor: string | null = null;
let isRestored = false;

/** A change is on disk within this time, however many others follow: after a crash little is to be done again. */
function saveSoon(): void {
  if (isRestored) timer ??= window.setTimeout(save, saveAfterMs);
}

function save(): void {
  if (timer !== null) window.clearTimeout(timer);
  timer = null;
  if (isRestored) inBackground(workspaceApi.save({ layout: layoutNow() }));
}

function layoutNow(): WindowLayout {
  const { root, frontPane } = workspaceStore.get();
  return { workspace: withPlaces(root), frontPane, ...regionsStore.get() };
}

function withPlaces(node: WorkspaceNode): WorkspaceNode {
  if (node.kind === 'split') return { ...node, children: node.children.map(withPlaces) };
  const withPlace = (tab: Tab): Tab => {
    const [place, page] = [placeOfTab(tab.id), placeInOriginal(tab.id, 'page')];
    const placed = place === undefined ? tab : { ...tab, place };
    return placed.kind === 'article' && page !== undefined ? { ...placed, page } : placed;
  };
  return { ...node, tabs: node.tabs.map(withPlace) };
}

/** Restores the layout of the library that is ready, and keeps it saved from then on. */
export function startSavedLayout(): void {
  workspaceStore.subscribe(saveSoon);
  regionsStore.subscribe(saveSoon);
  startPaneHistory();
  window.addEventListener('pagehide', () => {
    save();
  });
  onLibraryReady(() => {
    inBackground(restore());
  });
}

async function restore(): Promise<void> {
  const { id } = await library.overview();
  if (restoredFor === id) return;
  // What is open of a library that was left goes with it.
  if (restoredFor !== null) workspaceStore.set(emptyWorkspace());
  restoredFor = id;
  isRestored = false;
  const layout = await workspaceApi.load();
  // Whoever was quick has opened something already: it stays, in front of what was there before.
  const opened = allTabs();
  forgetPlaces();
  if (layout !== null) {
    const { workspace, frontPane, ...regions } = layout;
    for (const tab of panesOf(workspace).flatMap(({ tabs }) => tabs)) {
      if (tab.place !== undefined) rememberTabPlace(tab.id, tab.place);
      if (tab.kind === 'article' && tab.page !== undefined) rememberPlaceInOriginal(tab.id, 'page', tab.page);
    }
    workspaceStore.set(opened.reduce<Workspace>(addTab, { root: workspace, frontPane }));
    regionsStore.set(regions);
  }
  isRestored = true;
  if (opened.length > 0) saveSoon();
}
