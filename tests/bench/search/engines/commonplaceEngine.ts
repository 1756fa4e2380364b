import lunr from 'lunr';
import { phraseSlots } from '../../../../main/search/analysis';
import {
  indexFields,
  openSearchIndex,
  type DocumentSet,
  type IndexDocument,
  type SearchIndex,
} from '../../../../main/search/index/index';
import { hitsWanted, type BenchEngine, type BenchQuery, type Story } from '../BenchEngine';

const { REQUIRED } = lunr.Query.presence;

/** The index of the application, asked as the application asks it. */
export function commonplaceEngine(folder: string): BenchEngine {
  let opened: SearchIndex | null = null;
  const current = (): SearchIndex => {
    if (opened === null) throw new Error('The index is opened first.');
    return opened;
  };
  return {
    async add(stories) {
      opened ??= await openSearchIndex(folder);
      opened.add(stories.map(documentOf));
    },
    async save() {
      await current().commit();
    },
    async open() {
      opened = await openSearchIndex(folder);
    },
    query: (query) => ask(current(), query),
    addOne(story) {
      current().add([documentOf(story)]);
    },
    close: () => current().close(),
  };
}

function documentOf({ ref, title, body, place }: Story): IndexDocument {
  return { ref, stamp: ref, language: 'en', fields: { title, body, place, author: '', source: '' } };
}

function ask(index: SearchIndex, query: BenchQuery): number {
  const within = query.kind === 'phrase' ? phraseDocuments(index, query.words.join(' ')) : undefined;
  const { hits } = index.query(
    (built) => {
      for (const clause of clausesOf(query)) built.clause({ fields: [...indexFields], ...clause } as never);
    },
    { limit: hitsWanted, within },
  );
  // Match data is part of what is measured.
  for (const hit of hits) JSON.stringify(hit.matchData);
  return hits.length;
}

function phraseDocuments(index: SearchIndex, phrase: string): DocumentSet {
  const set = new Uint8Array(index.size);
  for (const { document } of index.phrase(phraseSlots(phrase, index.languages()))) set[document] = 1;
  return set;
}

function clausesOf({ kind, words }: BenchQuery): readonly object[] {
  const [first = ''] = words;
  switch (kind) {
    case 'both':
    case 'phrase':
      return words.map((term) => ({ term, presence: REQUIRED }));
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
    case 'word':
    case 'rare':
    case 'two':
    case 'paragraph':
      return words.map((term) => ({ term }));
  }
}
