import { createStore } from './createStore';

/** The tabs whose note is shown for reading instead of writing. */
export const readingTabsStore = createStore<ReadonlySet<string>>(new Set());

export function toggleReadingView(tab: string): void {
  readingTabsStore.set((tabs) => {
    const next = new Set(tabs);
    if (!next.delete(tab)) next.add(tab);
    return next;
  });
}
