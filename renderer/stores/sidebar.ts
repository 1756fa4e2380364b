import { createStore } from './createStore';

const storedAs = 'folded';

/** The collections and tags that are folded away in the sidebar, by id; kept from one start to the next. */
export const foldedStore = createStore<ReadonlySet<string>>(new Set(stored()));

export function setFolded(id: string, isFolded: boolean): void {
  foldedStore.set((folded) => {
    const next = new Set(folded);
    if (isFolded) next.add(id);
    else next.delete(id);
    return next;
  });
  localStorage.setItem(storedAs, JSON.stringify([...foldedStore.get()]));
}

function stored(): readonly string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storedAs) ?? '[]');
    return Array.isArray(value) ? value.map(String) : [];
  } catch {
    return [];
  }
}
