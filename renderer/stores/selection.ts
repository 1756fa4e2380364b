import { createStore } from './createStore';

/** The ids of the articles chosen in the list by marking several; null while only the current row counts as selected. */
export const chosenStore = createStore<ReadonlySet<string> | null>(null);

/** The id of the article in the list's current row; null while there is none, or it is on its way. */
export const currentRowStore = createStore<string | null>(null);

/** The ids of the articles selected in the list. */
export function selectedArticles(): readonly string[] {
  const chosen = chosenStore.get();
  const current = currentRowStore.get();
  return chosen === null ? (current === null ? [] : [current]) : [...chosen];
}

/** Goes back to the current row alone: what was chosen has left the list. */
export function clearChosen(): void {
  chosenStore.set(null);
}
