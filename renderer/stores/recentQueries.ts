import { createStore } from './createStore';

const storedAs = 'recent-queries';
const mostKept = 20;

/** The queries something was opened from, the last first; kept from one start to the next. */
export const recentQueriesStore = createStore<readonly string[]>(stored());

export function rememberQuery(query: string): void {
  const text = query.trim();
  if (text === '') return;
  keep([text, ...recentQueriesStore.get().filter((other) => other !== text)].slice(0, mostKept));
}

function keep(queries: readonly string[]): void {
  recentQueriesStore.set(queries);
  localStorage.setItem(storedAs, JSON.stringify(queries));
}

function stored(): readonly string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storedAs) ?? '[]');
    return Array.isArray(value) ? value.map(String) : [];
  } catch {
    return [];
  }
}
