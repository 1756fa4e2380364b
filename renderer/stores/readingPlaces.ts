/** Where each tab is scrolled to, an offset. Not a store: nothing is drawn anew because someone scrolls. */
const ofTabs = new Map<string, number>();

/** The offset of the first character in view; undefined where it was never scrolled. */
export function placeOfTab(tab: string): number | undefined {
  return ofTabs.get(tab);
}

export function rememberTabPlace(tab: string, place: number): void {
  ofTabs.set(tab, place);
}

/** Where the imported file of an article is scrolled to in a tab: the page of a PDF from 1, or px of its characters. */
export function placeInOriginal(tab: string, of: 'page' | 'source'): number | undefined {
  return ofTabs.get(`${tab} ${of}`);
}

export function rememberPlaceInOriginal(tab: string, of: 'page' | 'source', place: number): void {
  ofTabs.set(`${tab} ${of}`, place);
}

/** Forgets the tabs of a library that was left. */
export function forgetPlaces(): void {
  ofTabs.clear();
}
