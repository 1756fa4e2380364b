import type { Article } from '../../preload/contract/article';
import { AppError } from '../../preload/contract/errors';
import type { IndexStatus, SearchHit, SearchResult, TextRange } from '../../preload/contract/search';
import { explainQuery, parseQuery, type QueryTree } from '../../preload/shared/query';
import type { ArticleStore } from '../library';
import type { NoteStore } from '../notes';
import { countFacets } from './countFacets';
import { idOf, IndexKeeper } from './IndexKeeper';
import { phraseSlots } from './analysis';
import { openSearchIndex, type DocumentSet, type SearchIndex } from './index/index';
import { bestSnippets, matchRanges, phraseRanges, type TermTest } from './passages';
import { planQuery, type QueryPlan } from './planQuery';
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

/** A matching document with what is known of it. */
interface Found {
  readonly ref: string;
  readonly score: number;
  readonly date: string | null;
  readonly article: Article | null;
}

/** As many phrases are looked up in texts before the rest is left out: each is a file to read. */
const mostPhraseChecks = 5000;

/** Search over a library's articles and notes. */
export class LibrarySearch {
  readonly #sessions = new Map<string, number>();
  readonly #keeper: IndexKeeper;

  private constructor(
    private readonly index: SearchIndex,
    private readonly articles: ArticleStore,
    private readonly notes: NoteStore,
    onStatus: (status: IndexStatus) => void,
  ) {
    this.#keeper = new IndexKeeper(index, articles, notes, onStatus);
  }

  /** Opens the index in the folder `path` (`indexWorker`: the bundle that merges its parts) and brings it in step with the library, going on in the background. */
  static async open(
    path: string,
    indexWorker: string,
    articles: ArticleStore,
    notes: NoteStore,
    onStatus: (status: IndexStatus) => void,
  ): Promise<LibrarySearch> {
    return new LibrarySearch(await openSearchIndex(path, { worker: indexWorker }), articles, notes, onStatus);
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
    const tree = parseQuery(request.query);
    const plan = planQuery(withTyping(tree, request), this.index.languages());
    const isAsked = tree.parts.length > 0;
    const found = isAsked ? ordered(await this.#find(plan, checkCancelled), request.order) : [];
    const shown = found.slice(request.offset, request.offset + request.limit);
    const hits: SearchHit[] = [];
    for (const entry of shown) {
      hits.push(await this.#hit(entry, plan));
      checkCancelled();
    }
    const articles = found.flatMap(({ article }) => article ?? []);
    return {
      query: request.query,
      total: found.length,
      totals: { article: articles.length, note: found.length - articles.length, annotation: 0 },
      tookMs: Math.round((performance.now() - started) * 10) / 10,
      hits,
      explanation: explainQuery(tree),
      problems: tree.problems,
      facets: request.facets ? countFacets(articles) : [],
      suggestions:
        isAsked && found.length === 0
          ? suggestQueries(request.query, tree, this.index, (query) => this.#count(query))
          : [],
    };
  }

  /** Every match of a query in one text. @throws AppError `notFound` */
  async matches(
    query: string,
    typing: boolean,
    kind: 'article' | 'note',
    id: string,
  ): Promise<readonly TextRange[]> {
    const tree = parseQuery(query);
    const plan = planQuery(withTyping(tree, { query, typing }), this.index.languages());
    if (kind === 'note') return rangesIn(this.notes.body(id), 'en', plan);
    return rangesIn(await this.articles.readText(id), this.articles.find(id)?.language ?? null, plan);
  }

  #count(query: string): number {
    return this.#candidates(planQuery(parseQuery(query), this.index.languages())).length;
  }

  /** Sees to it that only the newest search of a session goes on. */
  #session(session: string | undefined): () => void {
    if (session === undefined) return () => undefined;
    const mine = (this.#sessions.get(session) ?? 0) + 1;
    this.#sessions.set(session, mine);
    return () => {
      if (this.#sessions.get(session) !== mine)
        throw new AppError('cancelled', 'A newer search took the place of this one.');
    };
  }

  async #find(plan: QueryPlan, checkCancelled: () => void): Promise<readonly Found[]> {
    const candidates = this.#candidates(plan);
    if (plan.phrases.length === 0 && plan.excludedPhrases.length === 0) return candidates;
    const found: Found[] = [];
    for (const entry of candidates.slice(0, mostPhraseChecks)) {
      if (await this.#holdsPhrases(entry, plan)) found.push(entry);
      checkCancelled();
    }
    return found;
  }

  #candidates(plan: QueryPlan): readonly Found[] {
    if (plan.asksTrash) return this.#trashed(plan);
    if (plan.isEmpty) return this.#everything(plan);
    const { documents, scores } = this.index.query(plan.build, {
      limit: 0,
      all: true,
      filter: (ref) => this.#passes(ref, plan),
      within: this.#withPhrases(plan),
    });
    return Array.from(documents, (document, at) => this.#found(this.index.ref(document), scores[at] ?? 0));
  }

  /** The documents where every phrase's words stand as they should; whether the letters do is for the texts to tell. */
  #withPhrases(plan: QueryPlan): DocumentSet | undefined {
    let within: DocumentSet | undefined;
    for (const { text, field } of plan.phrases) {
      const fields = field === null ? undefined : [field];
      const slots = phraseSlots(text, this.index.languages());
      if (slots.length < 2) continue;
      const set = new Uint8Array(within?.length ?? this.index.size);
      for (const { document } of this.index.phrase(slots, { fields, within })) set[document] = 1;
      within = set;
    }
    return within;
  }

  #passes(ref: string, plan: QueryPlan): boolean {
    if (ref.startsWith('n')) return plan.kind !== 'articles' && plan.passesNotes;
    const article = this.articles.find(idOf(ref));
    return plan.kind !== 'notes' && article !== null && plan.passesArticle(article);
  }

  #found(ref: string, score: number): Found {
    const article = ref.startsWith('a') ? this.articles.find(idOf(ref)) : null;
    const date =
      article === null ? (this.notes.find(idOf(ref))?.modified.slice(0, 10) ?? null) : article.date;
    return { ref, score, date, article };
  }

  /** A query that only narrows finds everything that passes. */
  #everything(plan: QueryPlan): readonly Found[] {
    const found: Found[] = [];
    for (const ref of this.index.refs()) if (this.#passes(ref, plan)) found.push(this.#found(ref, 0));
    return found;
  }

  /** The trash is not indexed: its few articles are looked through by title. */
  #trashed(plan: QueryPlan): readonly Found[] {
    const listing = { scope: { kind: 'trash' }, sort: { by: 'date', descending: true } } as const;
    const trashed = this.articles.get(this.articles.ids(listing));
    const words = plan.words.map(({ word }) => word.text.toLowerCase());
    return trashed
      .filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)))
      .map((article) => ({ ref: `a/${article.id}`, score: 0, date: article.date, article }));
  }

  async #holdsPhrases({ ref, article }: Found, plan: QueryPlan): Promise<boolean> {
    const id = idOf(ref);
    const body = article === null ? this.notes.body(id) : await this.articles.readText(id);
    const fields: Readonly<Record<string, string | null>> = {
      title: article?.title ?? this.notes.find(id)?.title ?? null,
      place: article?.place ?? null,
      author: article?.author ?? null,
      source: article?.source ?? null,
    };
    const holds = ({ text, field }: QueryPlan['phrases'][number]): boolean => {
      const where = field === null ? [body, ...Object.values(fields)] : [fields[field] ?? null];
      return where.some((value) => value !== null && phraseRanges(value, text).length > 0);
    };
    return plan.phrases.every(holds) && !plan.excludedPhrases.some(holds);
  }

  async #hit({ ref, score, date, article }: Found, plan: QueryPlan): Promise<SearchHit> {
    const id = idOf(ref);
    if (article !== null) {
      const text = await this.articles.readText(id);
      const { key, title, place, source, read, language } = article;
      const shared = { kind: 'article', id, key, title, date, place, source, read, score } as const;
      return {
        ...shared,
        titleMarks: rangesIn(title, language, plan),
        snippets: bestSnippets(text, rangesIn(text, language, plan)),
      };
    }
    const body = this.notes.body(id);
    const title = this.notes.find(id)?.title ?? '';
    const shared = {
      kind: 'note',
      id,
      key: null,
      title,
      date,
      place: null,
      source: null,
      read: true,
      score,
    } as const;
    return {
      ...shared,
      titleMarks: rangesIn(title, 'en', plan),
      snippets: bestSnippets(body, rangesIn(body, 'en', plan)),
    };
  }
}

/** While one types, the last word may go on. */
function withTyping(tree: QueryTree, { query, typing }: Pick<SearchRequest, 'query' | 'typing'>): QueryTree {
  const last = tree.parts.at(-1);
  if (!typing || last?.what.kind !== 'word' || last.end < query.length || last.what.edits > 0) return tree;
  return {
    ...tree,
    parts: [...tree.parts.slice(0, -1), { ...last, what: { ...last.what, isPrefix: true } }],
  };
}

function rangesIn(text: string, language: string | null, plan: QueryPlan): readonly TextRange[] {
  return matchRanges(
    text,
    language,
    termTest(plan),
    plan.phrases.map((phrase) => phrase.text),
  );
}

function termTest(plan: QueryPlan): TermTest {
  const wanted = plan.words.filter(({ part }) => !part.isNegated);
  const exact = new Set(wanted.flatMap(({ forms, word }) => (word.edits > 0 ? [] : forms)));
  const prefixes = wanted.flatMap(({ prefix }) => prefix ?? []);
  return (term) => exact.has(term) || prefixes.some((prefix) => term.startsWith(prefix));
}

function ordered(found: readonly Found[], order: SearchRequest['order']): readonly Found[] {
  if (order === 'relevance') return found;
  const sign = order === 'newest' ? -1 : 1;
  return [...found].sort((a, b) => {
    if (a.date === null || b.date === null) return a.date === b.date ? 0 : a.date === null ? 1 : -1;
    return a.date < b.date ? -sign : a.date > b.date ? sign : 0;
  });
}
