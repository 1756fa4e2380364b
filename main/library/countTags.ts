import type { Article } from '../../preload/contract/article';
import type { TagCount } from '../../preload/contract/library';

/** How many articles carry each tag or one nested within it (`ferry` for `ferry/times`), each article once, by name. */
export function countTags(articles: Iterable<Article>): readonly TagCount[] {
  const counts = new Map<string, number>();
  for (const { tags } of articles) {
    for (const tag of new Set(tags.flatMap(withOuter))) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return Array.from(counts, ([tag, count]) => ({ tag, count })).sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

function withOuter(tag: string): readonly string[] {
  const parts = tag.split('/');
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}
