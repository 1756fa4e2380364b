import { AppError } from '../../preload/contract/errors';
import type {
  FieldValue,
  HitKind,
  IndexStatus,
  MatchedText,
  MatchSteps,
  RelatedPassage,
  SearchHit,
  SearchResult,
  TextRange,
} from '../../preload/contract/search';
import { findLinks } from '../../preload/shared/links';
import { plainText } from '../../preload/shared/markdown';
import { explainQuery, parseQuery, type QueryNode, type QueryTree } from '../../preload/shared/query';
import { FacetCounts } from './FacetCounts';
import { facetsOf } from './facetsOf';
import { IndexKeeper } from './IndexKeeper';
import { openSearchIndex, type SearchIndex } from './index/index';
import { LibraryDocuments, type LibrarySources } from './LibraryDocuments';
import { makeHit } from './makeHit';
import { dateOf, DocumentRecords, type DocumentRecord } from './query/DocumentRecords';
import { Highlighter } from './query/Highlighter';
import { LiteralTexts } from './query/LiteralTexts';
import { openEnded } from './query/openEnded';
import { rankQuery, type RankedDocuments } from './query/rankQuery';
import type { QuerySources } from './query/QueryEvaluator';
import { nearestPassage, relatedArticles } from './related';
import { fieldValues } from './fieldValues';
import { suggestQueries } from './suggestQueries';

export interface SearchRequest {
  readonly query: string;
  readonly session?: string | undefined;
  readonly typing: boolean;
  readonly order: 'relevance' | 'newest' | 'oldest';
  readonly limit: number;
  readonly offset: number;
  readonly facets: boolean;
}

/** As many texts are gone through match by match. */
const mostSteps = 200;

const nothing: RankedDocuments = { documents: new Uint32Array(), best: [], isCapped: false, isUnread: false };
const neverCancelled = (): void => undefined;

/** Search over a library's articles, notes and annotations. */
export class LibrarySearch {
  readonly #sessions = new Map<string, number>();
  readonly #keeper: IndexKeeper;
  readonly #documents: LibraryDocuments;
  readonly #records: DocumentRecords;
  readonly #query: QuerySources;

  private constructor(
    private readonly index: SearchIndex,
    private readonly sources: LibrarySources,
    onStatus: (status: IndexStatus) => void,
  ) {
    const documents = new LibraryDocuments(sources);
    this.#documents = documents;
    this.#records = new DocumentRecords(index, (ref) => documents.find(ref));
    const forget = (): void => {
      this.#records.forget();
    };
    // Before the keeper hears of them, so that what it asks for is what is there now.
    sources.articles.onChanged(forget);
    sources.notes.onChanged(forget);
    sources.annotations.onChanged(forget);
    this.#keeper = new IndexKeeper(index, documents, sources, onStatus);
    this.#query = {
      index,
      records: this.#records,
      texts: new LiteralTexts(index, (ref) => documents.texts(ref).catch(() => null)),
      facts: documents,
      hasTrash: () => documents.hasTrash(),
    };
  }

  /** Opens the index in the folder `path` (`indexWorker`: the bundle that merges its parts) and brings it in step with the library, going on in the background. */
  static async open(
    path: string,
    indexWorker: string,
    sources: LibrarySources,
    onStatus: (status: IndexStatus) => void,
  ): Promise<LibrarySearch> {
    return new LibrarySearch(await openSearchIndex(path, { worker: indexWorker }), sources, onStatus);
  }

  status(): IndexStatus {
    return this.#keeper.status();
  }

  rebuild(): Promise<void> {
    return this.#keeper.rebuild();
  }

  /** Answers once everything in the library is indexed. */
  settled(): Promise<void> {
    return this.#keeper.settled();
  }

  close(): Promise<void> {
    return this.#keeper.close();
  }

  /** Runs a search. @throws AppError `cancelled` when a newer one of its session has begun */
  async run(request: SearchRequest): Promise<SearchResult> {
    const started = performance.now();
    const checkCancelled = this.#session(request.session);
    // Gives a newer search, waiting to be read, the chance to cancel this one before it costs anything.
    await new Promise((resolve) => setImmediate(resolve));
    checkCancelled();
    const { query, offset, limit, order } = request;
    const tree = parseQuery(query);
    const root = rootOf(tree, request);
    const wanted = order === 'relevance' ? offset + limit : 0;
    const ranked = await this.#rank(root, wanted, checkCancelled);
    const best = order === 'relevance' ? ranked.best : this.#byDate(ranked.documents, order, offset + limit);
    const hits = await this.#hits(best.slice(offset, offset + limit), root, checkCancelled);
    const run = async (wider: string): Promise<Uint32Array> =>
      (await this.#rank(rootOf(parseQuery(wider), { ...request, query: wider }), 0, checkCancelled))
        .documents;
    const facets = request.facets
      ? await facetsOf(query, ranked.documents, (found) => this.#counted(found), run)
      : noFacets;
    const isVain = root !== null && ranked.documents.length === 0;
    return {
      query,
      total: ranked.documents.length,
      totals: this.#totals(ranked.documents),
      tookMs: Math.round((performance.now() - started) * 10) / 10,
      hits,
      explanation: explainQuery(tree)
        .map(({ text }) => text)
        .join(''),
      problems: tree.problems,
      ...facets,
      remarks: remarksOn(ranked),
      suggestions: isVain
        ? await suggestQueries(query, tree, this.index, (other) => this.count(other, false))
        : [],
    };
  }

  /** How many documents a query finds. */
  async count(query: string, typing: boolean): Promise<number> {
    return (await this.#rank(rootOf(parseQuery(query), { query, typing }), 0, neverCancelled)).documents
      .length;
  }

  /** Every match of a query in one text. @throws AppError `notFound` */
  async matches(
    query: string,
    typing: boolean,
    kind: 'article' | 'note',
    id: string,
  ): Promise<readonly TextRange[]> {
    const { articles, notes } = this.sources;
    const highlighter = new Highlighter(rootOf(parseQuery(query), { query, typing }), this.index);
    if (kind === 'note') return highlighter.ranges(notes.body(id), 'en', null);
    return highlighter.ranges(await articles.readText(id), articles.find(id)?.language ?? null, null);
  }

  /** The texts a search finds, with every match, so that one can go from match to match. */
  async steps({
    query,
    typing,
    order,
  }: Pick<SearchRequest, 'query' | 'typing' | 'order'>): Promise<MatchSteps> {
    const root = rootOf(parseQuery(query), { query, typing });
    const ranked = await this.#rank(root, mostSteps, neverCancelled);
    const best = order === 'relevance' ? ranked.best : this.#byDate(ranked.documents, order, mostSteps);
    const highlighter = new Highlighter(root, this.index);
    const texts: MatchedText[] = [];
    for (const { document } of best.slice(0, mostSteps)) {
      const record = this.#records.at(document);
      if (record !== null) texts.push(await this.#matched(record, highlighter));
    }
    return {
      texts: texts.filter(({ matches }) => matches.length > 0),
      searched: Math.min(best.length, mostSteps),
      total: ranked.documents.length,
    };
  }

  async #matched(record: DocumentRecord, highlighter: Highlighter): Promise<MatchedText> {
    const { articles, notes } = this.sources;
    if (record.kind === 'note') {
      const { id } = record.note;
      return { kind: 'note', id, matches: highlighter.ranges(notes.body(id), 'en', null) };
    }
    const { id, language } = record.article;
    if (record.kind === 'annotation') {
      const { state, start, end } = record.annotation;
      return { kind: 'article', id, matches: state === 'anchored' ? [{ start, end }] : [] };
    }
    const text = await articles.readText(id);
    return { kind: 'article', id, matches: highlighter.ranges(text, language, null) };
  }

  /** The values a field of the query can be completed with. */
  values(field: string, typed: string, limit: number): readonly FieldValue[] {
    return fieldValues(field, typed, limit, this.sources);
  }

  /** What is near an article or a note by the words they share. @throws AppError `notFound` */
  async related(kind: 'article' | 'note', id: string): Promise<readonly RelatedPassage[]> {
    const { articles, notes } = this.sources;
    if (kind === 'article') {
      const text = await articles.readText(id);
      const language = articles.find(id)?.language ?? null;
      const isOut = (other: string): boolean => other === id;
      const found = relatedArticles({ text, language, isOut }, this.index, this.#records);
      return found.map((one) => ({ ...one, passage: null }));
    }
    const body = notes.body(id);
    const cited = citedParagraphs(body);
    const source = { text: plainText(body), language: 'en', isOut: () => false };
    const found: RelatedPassage[] = [];
    for (const one of relatedArticles(source, this.index, this.#records)) {
      const text = await articles.readText(one.id);
      const passage = nearestPassage(text, one.words, (paragraph) =>
        cited.has(`${one.key}#${String(paragraph)}`),
      );
      if (passage !== null) found.push({ ...one, passage });
    }
    return found;
  }

  async #rank(root: QueryNode | null, limit: number, checkCancelled: () => void): Promise<RankedDocuments> {
    return root === null ? nothing : rankQuery(root, limit, this.#query, checkCancelled);
  }

  async #hits(
    best: RankedDocuments['best'],
    root: QueryNode | null,
    checkCancelled: () => void,
  ): Promise<readonly SearchHit[]> {
    const highlighter = new Highlighter(root, this.index);
    const found = best.flatMap(({ document, score }) => {
      const record = this.#records.at(document);
      return record === null ? [] : [{ record, score }];
    });
    const hits: SearchHit[] = [];
    for (const { record, score } of found) {
      hits.push(await makeHit(record, score, highlighter, this.sources));
      checkCancelled();
    }
    return hits;
  }

  #counted(documents: Uint32Array): FacetCounts {
    const counts = new FacetCounts((article) => this.#documents.collectionsOf(article));
    for (const document of documents) {
      const record = this.#records.at(document);
      if (record !== null) counts.add(record);
    }
    return counts;
  }

  #totals(documents: Uint32Array): Record<HitKind, number> {
    const totals = { article: 0, note: 0, annotation: 0 };
    for (const document of documents) totals[this.#records.at(document)?.kind ?? 'article']++;
    return totals;
  }

  /** The documents by date, undated ones last. */
  #byDate(documents: Uint32Array, order: 'newest' | 'oldest', limit: number): RankedDocuments['best'] {
    const sign = order === 'newest' ? -1 : 1;
    const dated = Array.from(documents, (document) => {
      const record = this.#records.at(document);
      return { document, score: 0, date: record === null ? null : dateOf(record) };
    });
    dated.sort((a, b) => {
      if (a.date === b.date) return a.document - b.document;
      if (a.date === null || b.date === null) return a.date === null ? 1 : -1;
      return a.date < b.date ? -sign : sign;
    });
    return dated.slice(0, limit);
  }

  /** Sees to it that only the newest search of a session goes on. */
  #session(session: string | undefined): () => void {
    if (session === undefined) return neverCancelled;
    const mine = (this.#sessions.get(session) ?? 0) + 1;
    this.#sessions.set(session, mine);
    return () => {
      if (this.#sessions.get(session) !== mine)
        throw new AppError('cancelled', 'A newer search took the place of this one.');
    };
  }
}

const noFacets = { facets: [], dates: [] };

/** What is searched for; while one types, the last word may go on. */
function rootOf(
  { root }: QueryTree,
  { query, typing }: Pick<SearchRequest, 'query' | 'typing'>,
): QueryNode | null {
  return typing ? openEnded(root, query.length) : root;
}

function remarksOn({ isCapped, isUnread }: RankedDocuments): readonly string[] {
  return [
    ...(isCapped ? ['The pattern stands for too many words; the commonest 2,000 were looked for.'] : []),
    ...(isUnread
      ? [
          'The words of the phrase stand together in over 5,000 texts; the rest of these were not read letter by letter.',
        ]
      : []),
  ];
}

/** The paragraphs of articles a note links to, as `key#number`. */
function citedParagraphs(markdown: string): ReadonlySet<string> {
  return new Set(
    findLinks(markdown).flatMap(({ address }) =>
      address.kind === 'article' && address.paragraph !== null
        ? [`${address.key}#${String(address.paragraph)}`]
        : [],
    ),
  );
}
