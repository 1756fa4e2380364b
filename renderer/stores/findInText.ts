import { createStore } from './createStore';

/** The tab whose find bar is open, and how often it was asked for (each asking takes the focus there). */
export const findStore = createStore<{ readonly tab: string; readonly serial: number } | null>(null);

let serial = 0;

export function openFind(tab: string): void {
  findStore.set({ tab, serial: ++serial });
}

export function closeFind(): void {
  findStore.set(null);
}
