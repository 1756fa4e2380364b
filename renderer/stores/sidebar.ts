import { createStore } from './createStore';
import { storedList, storeList } from './storedList';

const storedAs = 'folded';

/** The collections and tags that are folded away in the sidebar, by id; kept from one start to the next. */
export const foldedStore = createStore<ReadonlySet<string>>(new Set(storedList(storedAs)));

export function setFolded(id: string, isFolded: boolean): void {
  foldedStore.set((folded) => {
    const next = new Set(folded);
    if (isFolded) next.add(id);
    else next.delete(id);
    return next;
  });
  storeList(storedAs, [...foldedStore.get()]);
}
