import type { Tab } from '../../preload/contract/workspace';
import { frontTabOf, panesOf } from './layout/panes';
import { frontPaneOf, replaceFrontTab, selectTab, showsSame } from './layout/tabs';
import { workspaceStore } from './workspaceStore';

/** What a pane has shown, in order, and which of it is shown now. */
interface History {
  readonly entries: readonly Tab[];
  readonly at: number;
}

const longest = 100;
const histories = new Map<string, History>();

function record(): void {
  const panes = panesOf(workspaceStore.get().root);
  for (const pane of panes) {
    const shown = frontTabOf(pane);
    const known = histories.get(pane.id) ?? { entries: [], at: -1 };
    const now = known.entries[known.at];
    if (shown === null || (now !== undefined && showsSame(now, shown))) continue;
    const entries = [...known.entries.slice(0, known.at + 1), shown].slice(-longest);
    histories.set(pane.id, { entries, at: entries.length - 1 });
  }
  for (const id of histories.keys()) if (!panes.some((pane) => pane.id === id)) histories.delete(id);
}

interface Entry {
  readonly pane: string;
  readonly at: number;
  readonly tab: Tab;
}

/** The entry a step leads to, in a pane (the one in front, where none is named). */
function entryAt(step: 1 | -1, pane = frontPaneOf(workspaceStore.get()).id): Entry | null {
  const known = histories.get(pane);
  const at = (known?.at ?? -1) + step;
  const tab = known?.entries[at];
  return tab === undefined ? null : { pane, at, tab };
}

export function canGo(direction: 'back' | 'forward', pane?: string): boolean {
  return entryAt(direction === 'back' ? -1 : 1, pane) !== null;
}

/** Shows what the pane in front showed before, or after that: in its tab where it is still open, else in the front tab. */
export function go(direction: 'back' | 'forward'): void {
  const entry = entryAt(direction === 'back' ? -1 : 1);
  if (entry === null) return;
  const known = histories.get(entry.pane);
  if (known !== undefined) histories.set(entry.pane, { ...known, at: entry.at });
  workspaceStore.set((workspace) => {
    const open = frontPaneOf(workspace).tabs.find((tab) => showsSame(tab, entry.tab));
    return open === undefined ? replaceFrontTab(workspace, entry.tab) : selectTab(workspace, open.id);
  });
}

export function startPaneHistory(): void {
  workspaceStore.subscribe(record);
  record();
}
