import { createStore } from './createStore';
import { storedList, storeList } from './storedList';

const storedAs = 'recent-queries';
const mostKept = 20;

/** The queries something was opened from, the last first; kept from one start to the next. */
export const recentQueriesStore = createStore<readonly string[]>(storedList(storedAs));

export function rememberQuery(query: string): void {
  const text = query.trim();
  if (text === '') return;
  keep([text, ...recentQueriesStore.get().filter((other) => other !== text)].slice(0, mostKept));
}

function keep(queries: readonly string[]): void {
  recentQueriesStore.set(queries);
  storeList(storedAs, queries);
}
