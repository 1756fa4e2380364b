import { createStore, type Store } from './createStore';
import { storedList, storeList } from './storedList';

interface StoredSet {
  readonly store: Store<ReadonlySet<string>>;
  /** Puts a word in or takes it out. */
  readonly put: (word: string, isIn: boolean) => void;
}

/** A set of words that is kept from one start to the next, under a name. */
export function createStoredSet(name: string): StoredSet {
  const store = createStore<ReadonlySet<string>>(new Set(storedList(name)));
  return {
    store,
    put: (word, isIn) => {
      store.set((words) => {
        const next = new Set(words);
        if (isIn) next.add(word);
        else next.delete(word);
        return next;
      });
      storeList(name, [...store.get()]);
    },
  };
}
