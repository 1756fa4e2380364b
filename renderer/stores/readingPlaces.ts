import { workspace as workspaceApi } from '../api/workspace';
import { inBackground } from './announcements';

/**
 * How far texts have been read: where each tab is scrolled to, and where each article was left last, so that it opens there again
 * in whichever tab. Not a store: nothing is drawn anew because someone scrolls.
 */
const ofTabs = new Map<string, number>();
let ofArticles: ReadonlyMap<string, number> = new Map();
let unsaved = new Map<string, number>();

const saveAfterMs = 1000;
let timer: number | null = null;

/** The offset of the first character in view; undefined where it was never scrolled. */
export function placeOfTab(tab: string): number | undefined {
  return ofTabs.get(tab);
}

export function placeOfArticle(article: string): number | undefined {
  return ofArticles.get(article);
}

export function rememberTabPlace(tab: string, place: number): void {
  ofTabs.set(tab, place);
}

export function rememberArticlePlace(article: string, place: number): void {
  if (ofArticles.get(article) === place) return;
  ofArticles = new Map(ofArticles).set(article, place);
  unsaved.set(article, place);
  timer ??= window.setTimeout(savePlaces, saveAfterMs);
}

/** Saves what is not saved yet, at once. */
export function savePlaces(): void {
  if (timer !== null) window.clearTimeout(timer);
  timer = null;
  if (unsaved.size === 0) return;
  const places = Object.fromEntries(unsaved);
  unsaved = new Map();
  inBackground(workspaceApi.savePlaces({ places }));
}

/** Takes the places of the library that is open now. */
export function takePlaces(places: Readonly<Record<string, number>>): void {
  ofTabs.clear();
  unsaved = new Map();
  ofArticles = new Map(Object.entries(places));
}
