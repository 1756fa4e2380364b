import { createStore } from './createStore';

/** Where one is in the comparison of a tab: the row that was gone to last. A new object each time, also for the same row. */
export const comparisonPlaceStore = createStore<ReadonlyMap<string, { readonly row: number }>>(new Map());

export function goToDifference(tab: string, row: number): void {
  comparisonPlaceStore.set((places) => new Map(places).set(tab, { row }));
}
