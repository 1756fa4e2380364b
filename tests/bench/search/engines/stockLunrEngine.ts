import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import lunr from 'lunr';
import { repairLunr } from '../../../support/search/stockIndex';
import { hitsWanted, type BenchEngine, type BenchQuery } from '../BenchEngine';

/** Lunr 2.3.9 with positions (`index`), saved as JSON; with the repair without which it throws on words of digits. */
export function stockLunrEngine(folder: string): BenchEngine {
  repairLunr();
  const file = join(folder, 'lunr.json');
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.trimmer, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  builder.ref('ref');
  for (const field of ['title', 'body', 'place']) builder.field(field);
  builder.metadataWhitelist = ['index'];
  let index: lunr.Index | null = null;
  return {
    add(stories) {
      for (const story of stories) builder.add(story);
    },
    async save() {
      index = builder.build();
      const stream = createWriteStream(file);
      stream.end(JSON.stringify(index));
      await finished(stream);
    },
    open() {
      index = lunr.Index.load(JSON.parse(readFileSync(file, 'utf8')) as object);
      return Promise.resolve();
    },
    query(query) {
      if (query.kind === 'phrase') return null;
      const hits = index?.query((built) => {
        for (const clause of clausesOf(query)) built.clause(clause as never);
      });
      return (hits ?? []).slice(0, hitsWanted).length;
    },
    addOne: null,
    close: () => Promise.resolve(),
  };
}

function clausesOf({ kind, words }: BenchQuery): readonly object[] {
  const [first = ''] = words;
  switch (kind) {
    case 'both':
      return words.map((term) => ({ term, presence: lunr.Query.presence.REQUIRED }));
    case 'prefix':
      return [{ term: `${first}*`, usePipeline: false }];
    case 'suffix':
      return [{ term: `*${first}`, usePipeline: false }];
    case 'everything':
      return [{ term: '*', usePipeline: false }];
    case 'fuzzy':
      return [{ term: first, editDistance: 1 }];
    case 'fuzzy2':
      return [{ term: first, editDistance: 2 }];
    case 'title':
      return [{ term: first, fields: ['title'] }];
    case 'phrase':
      return [];
    case 'word':
    case 'rare':
    case 'two':
    case 'paragraph':
      return words.map((term) => ({ term }));
  }
}
