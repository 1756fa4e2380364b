/** A list of words kept by the window from one start to the next, under a name; empty where nothing that can be read is kept. */
export function storedList(name: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return Array.isArray(value) ? value.map(String) : [];
  } catch {
    return [];
  }
}

export function storeList(name: string, words: readonly string[]): void {
  localStorage.setItem(name, JSON.stringify(words));
}
