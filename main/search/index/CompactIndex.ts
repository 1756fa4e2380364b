import lunr from 'lunr';
import { AppError } from '../../../preload/contract/errors';
import { fieldNames, type Collection } from './Collection';
import { Matches } from './Matches';
import { PostingPool } from './PostingPool';
import { QueryHit } from './QueryHit';
import { QueryRun } from './QueryRun';
import { scoreLists } from './scoreLists';
import { Scratch } from './Scratch';
import type { IndexQueryOptions, IndexResult, TermClause } from './SearchIndex';
import { topMatches } from './topMatches';

const nothingCancelled = (): void => undefined;

/**
 * A Lunr index over segments. `query` answers what stock Lunr would over the same live documents: the same documents in the
 * same order with the same scores and match data. `run` answers the best of it without making the rest.
 */
export class CompactIndex extends lunr.Index {
  declare pipeline: lunr.Pipeline;
  readonly #pool = new PostingPool();
  readonly #scratch = new Scratch();
  readonly #matches = new Matches();

  constructor(
    public collection: Collection,
    pipeline: lunr.Pipeline,
  ) {
    // Lunr's own structures are what the segments take the place of.
    super({ fields: fieldNames, pipeline } as lunr.Index.Attributes);
  }

  override query(build: lunr.Index.QueryBuilder): lunr.Index.Result[] {
    const { hits } = this.run(
      (query) => {
        build.call(query, query);
      },
      { limit: Infinity },
    );
    return hits.map(({ ref, score, matchData }) => ({ ref, score, matchData }));
  }

  /** @throws AppError `cancelled` */
  run(build: (query: lunr.Query) => void, options: IndexQueryOptions): IndexResult {
    const query = new lunr.Query(fieldNames);
    build(query);
    const checkCancelled = cancellation(options.isCancelled);
    const { collection } = this;
    this.#pool.clear();
    this.#scratch.ensure(collection.size);
    const run = new QueryRun(query, this.pipeline, collection, this.#pool, checkCancelled);
    const candidates = run.candidates(options.within);
    if (run.isNegated) this.#takeAll(candidates);
    else scoreLists(run, candidates, this.#scratch, this.#matches, checkCancelled);
    if (options.filter !== undefined) this.#leaveOut(options.filter);
    return this.#result(run, options);
  }

  /** The documents with any of the words a clause stands for; nothing is scored. */
  matching(clause: TermClause): Uint8Array {
    const run = this.#runOf(clause, true);
    return run.candidates(undefined) ?? new Uint8Array(this.collection.size);
  }

  /** The indexed terms a clause stands for. */
  termsOf(clause: TermClause): readonly string[] {
    const terms = this.#runOf(clause, false).lists.map(({ list }) => list.term);
    return [...new Set(terms)];
  }

  #runOf({ term, fields, editDistance, isTerm }: TermClause, isRequired: boolean): QueryRun {
    const query = new lunr.Query(fieldNames);
    const presence = isRequired ? lunr.Query.presence.REQUIRED : lunr.Query.presence.OPTIONAL;
    const distance = editDistance === undefined ? {} : { editDistance };
    const clause = { term, fields: [...fields], presence, usePipeline: isTerm !== true, ...distance };
    query.clause(clause as never);
    this.#pool.clear();
    return new QueryRun(query, this.pipeline, this.collection, this.#pool, nothingCancelled);
  }

  #takeAll(candidates: Uint8Array | null): void {
    this.#matches.reset(this.collection.size);
    for (const document of this.collection.documents())
      if (candidates?.[document] !== 0) this.#matches.push(document, 0, 0);
  }

  #leaveOut(filter: (document: number) => boolean): void {
    const matches = this.#matches;
    const { length } = matches;
    matches.length = 0;
    for (let at = 0; at < length; at++) {
      const document = matches.documents[at]!;
      if (!filter(document)) continue;
      matches.push(document, matches.scores[at]!, matches.orders[at]!);
    }
  }

  #result(run: QueryRun, { limit, all }: IndexQueryOptions): IndexResult {
    const matches = this.#matches;
    const total = matches.length;
    const hits = topMatches(matches, Math.min(limit, total)).map((at) => {
      const document = matches.documents[at]!;
      const score = matches.scores[at]!;
      return new QueryHit(this.collection, document, score, run.lists);
    });
    const documents = all === true ? matches.documents.slice(0, total) : new Uint32Array();
    return { total, hits, isCapped: run.isCapped, documents };
  }
}

function cancellation(isCancelled: (() => boolean) | undefined): () => void {
  if (isCancelled === undefined) return nothingCancelled;
  return () => {
    if (isCancelled()) throw new AppError('cancelled', 'The search was given up for a newer one.');
  };
}
