import { articles } from '../api/articles';
import { inBackground } from './announcements';

const restMs = 1500;

/** How far articles were read, not yet told to the library: told when the reading rests. */
const waiting = new Map<string, number>();
let timer: number | null = null;

/** Remembers how far an article was read, so that it opens there in any tab. */
export function rememberPosition(article: string, offset: number): void {
  waiting.set(article, Math.round(offset));
  if (timer !== null) window.clearTimeout(timer);
  timer = window.setTimeout(tell, restMs);
}

function tell(): void {
  timer = null;
  for (const [id, position] of waiting) inBackground(articles.remember({ id, position }));
  waiting.clear();
}

window.addEventListener('pagehide', tell);
