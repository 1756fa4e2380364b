import type { ArticleText } from '../../preload/contract/article';
import { askText } from './articleTexts';
import { articleDetailsStore } from './articleDetails';
import { createStore } from './createStore';

/** The article that is laid out for the printer just now. */
export const printStore = createStore<ArticleText | null>(null);

/** Lays an article out for printing, alone; the view asks the system then. */
export async function printArticle(id: string): Promise<void> {
  printStore.set(await askText(id, articleDetailsStore.get().get(id)));
}
