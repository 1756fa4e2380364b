import type {
  FieldValue,
  IndexStatus,
  MatchSteps,
  RelatedPassage,
  SearchHit,
  SearchRefinements,
  SearchResult,
  TextRange,
} from '../../preload/contract/search';
import { explainQuery, parseQuery } from '../../preload/shared/query';
import { FacetColumns } from './FacetColumns';
import { facetsOf } from './facetsOf';
import { FieldValues } from './FieldValues';
import { FoundDocuments, rootOf, type Found, type SearchOrder, type WrittenQuery } from './FoundDocuments';
import { IndexKeeper } from './IndexKeeper';
import { documentsOf, openSearchIndex, type SearchIndex } from './index/index';
import { LibraryDocuments, type LibrarySources } from './LibraryDocuments';
import { makeHit } from './makeHit';
import { matchSteps, mostSteps } from './matchSteps';
import { DocumentRecords } from './query/DocumentRecords';
import { Highlighter } from './query/Highlighter';
import { LiteralTexts, type DocumentTexts } from './query/LiteralTexts';
import { articleRef, noteRef, trashedRef } from './refs';
import { relatedToArticle, relatedToNote } from './relatedPassages';
import { SearchSessions } from './SearchSessions';
import { suggestQueries } from './suggestQueries';
import { writtenForm } from './writtenForm';

export interface SearchRequest extends WrittenQuery {
  readonly session?: string | undefined;
  readonly order: SearchOrder;
  readonly limit: number;
  readonly offset: number;
}

const beforeWarmUpMs = 1000;
/** Between the steps of what is looked up in advance: a tenth of the time is used. */
const warmUpPauseMs = 20;
const neverCancelled = (): void => undefined;

/** Search over a library's articles, notes and annotations. */
export class LibrarySearch {
  readonly #sessions = new SearchSessions();
  readonly #keeper: IndexKeeper;
  readonly #records: DocumentRecords;
  readonly #facets: FacetColumns;
  readonly #found: FoundDocuments;
  readonly #textsOf: (ref: string) => Promise<DocumentTexts | null>;
  readonly #values: FieldValues;
  #isClosed = false;

  private constructor(
    private readonly index: SearchIndex,
    private readonly sources: LibrarySources,
    onStatus: (status: IndexStatus) => void,
  ) {
    const documents = new LibraryDocuments(sources);
    this.#values = new FieldValues(sources);
    this.#textsOf = (ref) => documents.texts(ref).catch(() => null);
    this.#records = new DocumentRecords(index, (ref) => documents.find(ref));
    // Before the keeper hears of them, so that what it asks for is what is there now.
    this.#forgetChanged();
    this.#keeper = new IndexKeeper(index, documents, sources, onStatus);
    this.#facets = new FacetColumns(index, this.#records, documents);
    this.#found = new FoundDocuments({
      index,
      records: this.#records,
      texts: new LiteralTexts(index, this.#textsOf),
      facts: documents,
      hasTrash: () => documents.hasTrash(),
    });
    this.#warmUp().catch((error: unknown) => {
      console.error('records could not be looked up in advance:', error);
    });
  }

  /** Opens the index in the folder `path` (`indexWorker`: the bundle that merges its parts) and brings it in step with the library, going on in the background. */
  static async open(
    path: string,
    indexWorker: string,
    sources: LibrarySources,
    onStatus: (status: IndexStatus) => void,
  ): Promise<LibrarySearch> {
    let search: LibrarySearch | null = null;
    const onLost = (refs: readonly string[]): void => {
      if (search !== null) search.#keeper.lost(refs);
    };
    const index = await openSearchIndex(path, { worker: indexWorker, onLost });
    return (search = new LibrarySearch(index, sources, onStatus));
  }

  status(): IndexStatus {
    return this.#keeper.status();
  }

  /** How many documents the index does not hold as they are, though nothing is waiting to be indexed. */
  outOfStep(): number {
    return this.#keeper.outOfStep();
  }

  rebuild(): Promise<void> {
    return this.#keeper.rebuild();
  }

  /** Answers once everything in the library is indexed. */
  settled(): Promise<void> {
    return this.#keeper.settled();
  }

  close(): Promise<void> {
    this.#isClosed = true;
    return this.#keeper.close();
  }

  /** Runs a search. @throws AppError `cancelled` when a newer one of its session has begun */
  async run(request: SearchRequest): Promise<SearchResult> {
    const started = performance.now();
    const checkCancelled = await this.#sessions.begin(request.session);
    await this.#keeper.compare();
    checkCancelled();
    const { query, order, offset, limit } = request;
    const found = await this.#found.find(request, order, offset + limit, checkCancelled);
    const hits = await this.#hits(found, offset);
    checkCancelled();
    const tree = parseQuery(query);
    return {
      query,
      total: found.documents.length,
      totals: this.#found.totals(found.documents),
      tookMs: Math.round((performance.now() - started) * 10) / 10,
      hits,
      explanation: explainQuery(tree)
        .map(({ text }) => text)
        .join(''),
      problems: tree.problems,
      remarks: remarksOn(found),
    };
  }

  /** How a search can go on. @throws AppError `cancelled` when a newer one of its session has begun */
  async refine({
    query,
    typing,
    session,
  }: WrittenQuery & Pick<SearchRequest, 'session'>): Promise<SearchRefinements> {
    const checkCancelled = await this.#sessions.join(session);
    await this.#keeper.compare();
    checkCancelled();
    const all = async (other: string): Promise<Uint32Array> => {
      const documents = await this.#found.all({ query: other, typing }, checkCancelled);
      checkCancelled();
      return documents;
    };
    const pause = async (): Promise<void> => {
      await new Promise(setImmediate);
      checkCancelled();
    };
    const facets = await facetsOf(query, async (other) => {
      await this.#facets.fill(await all(other), pause);
      return this.#facets.count(await all(other));
    });
    const tree = parseQuery(query);
    const isVain = tree.root !== null && (await all(query)).length === 0;
    const count = async (other: string): Promise<number> => {
      checkCancelled();
      return this.count(other, false);
    };
    const written = (term: string): Promise<string> => writtenForm(term, this.index, this.#textsOf);
    return {
      query,
      ...facets,
      suggestions: isVain ? await suggestQueries(query, tree, this.index, written, count) : [],
    };
  }

  /** How many documents a query finds. */
  async count(query: string, typing: boolean): Promise<number> {
    await this.#keeper.compare();
    return (await this.#found.all({ query, typing }, neverCancelled)).length;
  }

  /** Every match of a query in one text. @throws AppError `notFound` */
  async matches(
    query: string,
    typing: boolean,
    kind: 'article' | 'note',
    id: string,
  ): Promise<readonly TextRange[]> {
    await this.#keeper.compare();
    const { articles, notes } = this.sources;
    const highlighter = new Highlighter(rootOf({ query, typing }, this.index), this.index);
    if (kind === 'note') return highlighter.ranges(notes.body(id), 'en', null);
    return highlighter.ranges(await articles.readText(id), articles.find(id)?.language ?? null, null);
  }

  /** The texts a search finds, with every match, so that one can go from match to match. */
  async steps({ query, typing, order }: WrittenQuery & Pick<SearchRequest, 'order'>): Promise<MatchSteps> {
    await this.#keeper.compare();
    const found = await this.#found.find({ query, typing }, order, mostSteps, neverCancelled);
    return matchSteps(found, this.sources, this.index, this.#records);
  }

  /** The values a field of the query can be completed with. */
  values(field: string, typed: string, limit: number): readonly FieldValue[] {
    return this.#values.startingWith(field, typed, limit);
  }

  /** What is near an article or a note by the words they share. @throws AppError `notFound` */
  async related(kind: 'article' | 'note', id: string): Promise<readonly RelatedPassage[]> {
    await this.#keeper.compare();
    const related = kind === 'article' ? relatedToArticle : relatedToNote;
    return related(id, this.sources, this.index, this.#records);
  }

  async #hits({ first, root }: Found, offset: number): Promise<readonly SearchHit[]> {
    const highlighter = new Highlighter(root, this.index);
    const hits = first.slice(offset).map(({ document, score }) => {
      const record = this.#records.at(document);
      return record === null ? null : makeHit(record, score, highlighter, this.sources);
    });
    return Promise.all(hits.filter((hit) => hit !== null));
  }

  /** By and by looks up what filters and facets ask of every document, so that nobody who types has to wait for it. */
  async #warmUp(): Promise<void> {
    const { index } = this;
    await this.#keeper.compared;
    for (let generation = -1; !this.#isClosed && generation !== index.generation;) {
      await this.#keeper.settled();
      await pauseOf(beforeWarmUpMs);
      ({ generation } = index);
      await this.#facets.fill(documentsOf(index.liveSet()), () => pauseOf(warmUpPauseMs));
    }
  }

  #forgetChanged(): void {
    const { articles, notes, annotations } = this.sources;
    articles.onChanged(({ added, changed, removed }) => {
      this.#records.forget(
        [...added, ...changed, ...removed].flatMap((id) => [articleRef(id), trashedRef(id)]),
      );
      this.#records.forgetAll('annotation');
    });
    notes.onChanged(({ changed, removed }) => {
      this.#records.forget([...changed, ...removed].map(noteRef));
    });
    annotations.onChanged(() => {
      this.#records.forgetAll('annotation');
    });
  }
}

function pauseOf(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

function remarksOn({ isCapped, isUnread }: Found): readonly string[] {
  return [
    ...(isCapped ? ['The pattern stands for too many words; only the commonest were looked for.'] : []),
    ...(isUnread
      ? [
          'The words of the phrase stand together in over 5,000 texts; the rest of these were not read letter by letter.',
        ]
      : []),
  ];
}
