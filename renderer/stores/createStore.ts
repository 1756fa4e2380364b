import { useSyncExternalStore } from 'react';

/** A value that views watch. `set` takes the next value or a function of the current one; equal values announce nothing. */
export interface Store<State> {
  readonly get: () => State;
  readonly set: (next: State | ((current: State) => State)) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (next) => {
      const value = typeof next === 'function' ? (next as (current: State) => State)(state) : next;
      if (Object.is(value, state)) return;
      state = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * A part of the value of a store; the view is drawn anew only when that is another. `part` answers the same for the same value: no
 * array or object made anew.
 */
export function usePart<State, Part>(store: Store<State>, part: (state: State) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => part(store.get()));
}

/** The current value of a store; the view is drawn anew whenever it changes. */
export function useStore<State>(store: Store<State>): State {
  return useSyncExternalStore(store.subscribe, store.get);
}
