import type { Article } from '../../preload/contract/article';
import { knowArticle } from './articleDetails';
import { askText } from './articleTexts';

/** How long an article is pointed at before it is fetched: those passed over on the way to another are not. */
const restMs = 40;
/** Words of a text that is fetched before it is asked for; to send a longer one would hold up whatever is. */
const mostWords = 200_000;

let timer: number | null = null;

/** An article may be opened next: its text is fetched now, so that it is shown at once if it is. */
export function expectOpening(article: Article): void {
  if (timer !== null) window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    timer = null;
    knowArticle(article);
    if (article.words > mostWords) return;
    // Nobody has asked for it yet: what is wrong with it is said when it is opened.
    askText(article.id, article).catch(() => undefined);
  }, restMs);
}
