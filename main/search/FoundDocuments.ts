import type { HitKind } from '../../preload/contract/search';
import { parseQuery, type QueryNode } from '../../preload/shared/query';
import type { SearchIndex } from './index/index';
import type { DocumentRecord } from './query/DocumentRecords';
import { dateOf } from './query/DocumentRecords';
import { withHyphenForms } from './query/hyphenForms';
import { openEnded } from './query/openEnded';
import { rankQuery, type RankedDocuments } from './query/rankQuery';
import type { QuerySources } from './query/QueryEvaluator';
import type { CancelCheck } from './SearchSessions';

export type SearchOrder = 'relevance' | 'newest' | 'oldest';

/** A query as it was written; while one types, its last word may go on. */
export interface WrittenQuery {
  readonly query: string;
  readonly typing: boolean;
}

/** What a query found: all documents in no order, and the first in the order asked for. */
export interface Found {
  readonly root: QueryNode | null;
  readonly documents: Uint32Array;
  readonly first: RankedDocuments['best'];
  readonly isCapped: boolean;
  readonly isUnread: boolean;
}

/** Queries whose documents are kept: the one on screen, and those its facets were counted over. */
const mostKept = 8;
/** While documents come in without end, what was found last would be another's. */
const mostAttempts = 20;
const nothing: RankedDocuments = { documents: new Uint32Array(), best: [], isCapped: false, isUnread: false };

/** Runs queries as they are written. What was found last is kept, as facets are asked for after the results. */
export class FoundDocuments {
  readonly #kept = new Map<string, Uint32Array>();
  #keptState = '';

  constructor(private readonly sources: QuerySources) {}

  /** The documents a query finds, the first `limit` of them in order. */
  async find(
    written: WrittenQuery,
    order: SearchOrder,
    limit: number,
    checkCancelled: CancelCheck,
  ): Promise<Found> {
    const root = rootOf(written, this.sources.index);
    const ranked = await this.#rank(root, order === 'relevance' ? limit : 0, checkCancelled);
    const { documents, isCapped, isUnread } = ranked;
    this.#keep(written, documents);
    const first = order === 'relevance' ? ranked.best : this.#byDate(documents, order, limit);
    return { root, documents, first: first.slice(0, limit), isCapped, isUnread };
  }

  /** All documents a query finds, from memory where it was asked last. */
  async all(written: WrittenQuery, checkCancelled: CancelCheck): Promise<Uint32Array> {
    this.#forgetOld();
    const known = this.#kept.get(nameOf(written));
    return known ?? (await this.find(written, 'relevance', 0, checkCancelled)).documents;
  }

  /** How many of each kind there are. */
  totals(documents: Uint32Array): Record<HitKind, number> {
    const totals = { article: 0, trashed: 0, note: 0, annotation: 0 };
    for (const document of documents) totals[this.sources.records.kind(document)]++;
    return { article: totals.article + totals.trashed, note: totals.note, annotation: totals.annotation };
  }

  async #rank(root: QueryNode | null, limit: number, checkCancelled: CancelCheck): Promise<RankedDocuments> {
    if (root === null) return nothing;
    const { index } = this.sources;
    // Numbers of documents may be others once texts were read for a phrase.
    for (let attempt = 1; ; attempt++) {
      const { generation } = index;
      const ranked = await rankQuery(root, limit, this.sources, checkCancelled);
      if (index.generation === generation) return ranked;
      if (attempt === mostAttempts) return nothing;
    }
  }

  #keep(written: WrittenQuery, documents: Uint32Array): void {
    this.#forgetOld();
    this.#kept.delete(nameOf(written));
    this.#kept.set(nameOf(written), documents);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
  }

  #forgetOld(): void {
    const { index, records } = this.sources;
    const state = `${String(index.generation)} ${String(records.version)}`;
    if (state !== this.#keptState) this.#kept.clear();
    this.#keptState = state;
  }

  /** The documents by date, undated ones last. */
  #byDate(documents: Uint32Array, order: 'newest' | 'oldest', limit: number): RankedDocuments['best'] {
    const sign = order === 'newest' ? -1 : 1;
    const dated = Array.from(documents, (document) => {
      const record: DocumentRecord | null = this.sources.records.at(document);
      return { document, score: 0, date: record === null ? null : dateOf(record) };
    });
    dated.sort((a, b) => {
      if (a.date === b.date) return a.document - b.document;
      if (a.date === null || b.date === null) return a.date === null ? 1 : -1;
      return a.date < b.date ? -sign : sign;
    });
    return dated.slice(0, limit);
  }
}

/** What is searched for; while one types, the last word may go on. */
export function rootOf({ query, typing }: WrittenQuery, index: SearchIndex): QueryNode | null {
  const { root } = parseQuery(query);
  const open = typing ? openEnded(root, query) : root;
  return open === null ? null : withHyphenForms(open, index);
}

function nameOf({ query, typing }: WrittenQuery): string {
  return `${typing ? 'typing' : 'typed'} ${query}`;
}
