import { seededRandom } from '../../support/search/randomQueries';
import type { BenchQuery, Story } from './BenchEngine';

const ofEachKind = 40;
const words = /[a-z]{4,}/g;

/** Queries of eight kinds, 40 each, from the words of a corpus: the same for the same corpus. */
export function benchQueries(stories: readonly Story[]): readonly BenchQuery[] {
  const random = seededRandom(42);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const counts = new Map<string, number>();
  for (const { title, body } of stories)
    for (const word of new Set(`${title} ${body}`.toLowerCase().match(words)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).slice(20);
  const band = (least: number, most: number): readonly string[] =>
    ranked.filter(([, count]) => count >= least && count <= most).map(([word]) => word);
  const common = ranked.slice(0, 60).map(([word]) => word);
  const rare = band(2, 5);
  const middling = band(Math.max(5, stories.length * 0.003), stories.length * 0.05);
  const long = middling.filter((word) => word.length > 6);
  const known = new Set([...middling, ...common]);
  const pair = (): [string, string] => {
    for (;;) {
      const found = [...new Set(pick(stories).body.match(words))].filter((word) => known.has(word));
      if (found.length > 2) return [pick(found), pick(found)];
    }
  };
  const neighbours = (): [string, string] => {
    for (;;) {
      const found = [...pick(stories).body.matchAll(/\b([a-z]{4,}) ([a-z]{4,})\b/g)];
      const [, first = '', second = ''] = found.length > 0 ? pick(found) : [];
      if (known.has(first) && known.has(second)) return [first, second];
    }
  };
  const without = (word: string): string => {
    const at = 1 + Math.floor(random() * (word.length - 2));
    return word.slice(0, at) + word.slice(at + 1);
  };
  const makers: readonly ((at: number) => BenchQuery)[] = [
    (at) => ({ kind: 'word', words: [common[at] ?? ''] }),
    () => ({ kind: 'rare', words: [pick(rare)] }),
    () => ({ kind: 'two', words: [pick(middling), pick(middling)] }),
    () => ({ kind: 'both', words: pair() }),
    () => ({ kind: 'phrase', words: neighbours() }),
    () => ({ kind: 'prefix', words: [pick(long).slice(0, 5 + Math.floor(random() * 2))] }),
    () => ({ kind: 'fuzzy', words: [without(pick(long))] }),
    () => ({ kind: 'title', words: [pick(pick(stories).title.toLowerCase().match(words) ?? ['profit'])] }),
  ];
  return makers.flatMap((make) => Array.from({ length: ofEachKind }, (_, at) => make(at)));
}

/** Queries that cost most, one of each sort. */
export function hardQueries(stories: readonly Story[]): Readonly<Record<string, BenchQuery>> {
  const paragraph = stories.flatMap(({ body }) => body.toLowerCase().match(/[a-z]+/g) ?? []).slice(0, 60);
  return {
    '*ing': { kind: 'suffix', words: ['ing'] },
    '*': { kind: 'everything', words: [] },
    'st*': { kind: 'prefix', words: ['st'] },
    'government~2': { kind: 'fuzzy2', words: ['government'] },
    '60 words': { kind: 'paragraph', words: paragraph },
  };
}
