import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import { hitsWanted, type BenchEngine, type BenchQuery, type Story } from '../BenchEngine';

const options = { idField: 'ref', fields: ['title', 'body', 'place'] };

/** MiniSearch 7.2: an index in memory, without stemmer, positions or phrases, saved as JSON. */
export function miniSearchEngine(folder: string): BenchEngine {
  const file = join(folder, 'minisearch.json');
  let index = new MiniSearch<Story>(options);
  return {
    add(stories) {
      index.addAll(stories);
    },
    save() {
      writeFileSync(file, JSON.stringify(index));
      return Promise.resolve();
    },
    open() {
      index = MiniSearch.loadJSON<Story>(readFileSync(file, 'utf8'), options);
      return Promise.resolve();
    },
    query(query) {
      const asked = searchOf(query);
      return asked === null ? null : index.search(asked[0], asked[1]).slice(0, hitsWanted).length;
    },
    addOne(story) {
      index.add(story);
    },
    close: () => Promise.resolve(),
  };
}

function searchOf({ kind, words }: BenchQuery): [Query, SearchOptions] | null {
  const text = words.join(' ');
  switch (kind) {
    case 'word':
    case 'rare':
    case 'two':
    case 'paragraph':
      return [text, {}];
    case 'both':
      return [text, { combineWith: 'AND' }];
    case 'prefix':
      return [text, { prefix: true }];
    case 'fuzzy':
      return [text, { fuzzy: 1 }];
    case 'fuzzy2':
      return [text, { fuzzy: 2 }];
    case 'title':
      return [text, { fields: ['title'] }];
    case 'everything':
      return [MiniSearch.wildcard, {}];
    case 'phrase':
    case 'suffix':
      return null;
  }
}
