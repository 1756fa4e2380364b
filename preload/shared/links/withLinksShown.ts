import type { Link } from './Link';
import { shownText } from './linkAddress';

/** Markdown with what its links show in their place. @param links those of it, in their order */
export function withLinksShown(markdown: string, links: readonly Link[]): string {
  let result = '';
  let last = 0;
  for (const link of links) {
    result += markdown.slice(last, link.start) + shownText(link);
    last = link.end;
  }
  return result + markdown.slice(last);
}
