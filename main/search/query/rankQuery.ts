import lunr from 'lunr';
import { positiveTexts, type QueryNode, type WordNode } from '../../../preload/shared/query';
import { documentsOf, type DocumentSet, type TermClause } from '../index/index';
import { QueryEvaluator, type QuerySources } from './QueryEvaluator';
import { addScored, shapeOf } from './textClauses';

/** What a query finds. `documents` are all, in no order; `best` the best ranked of them. Numbers are the index's. */
export interface RankedDocuments {
  readonly documents: Uint32Array;
  readonly best: readonly { readonly document: number; readonly score: number }[];
  /** True where a pattern stood for too many words, so that only the commonest were looked up. */
  readonly isCapped: boolean;
  /** True where a phrase was found by its words in too many texts to read them all. */
  readonly isUnread: boolean;
}

/**
 * Runs a query's tree: which documents match is decided node by node over sets, how they rank by Lunr's own scoring of the words
 * that make a document match. Plain words that must all be there, the commonest query, are Lunr's clauses as they are.
 */
export async function rankQuery(
  root: QueryNode,
  limit: number,
  sources: QuerySources,
  checkCancelled: () => void,
): Promise<RankedDocuments> {
  const { index } = sources;
  const plain = plainClauses(root);
  const filter = scopeFilter(root, sources);
  if (plain !== null) {
    const build = (query: lunr.Query): void => {
      for (const clause of plain) query.clause(clause as never);
    };
    const { documents, hits, isCapped } = index.query(build, { limit, all: true, filter });
    return { documents, best: hits, isCapped, isUnread: false };
  }
  const evaluator = new QueryEvaluator(sources, checkCancelled);
  const within = await evaluator.narrow(root, scopeOf(index.liveSet(), filter));
  const scored = positiveTexts(root).filter((node) => node.kind === 'phrase' || shapeOf(node).kind !== 'any');
  const matched = documentsOf(within);
  if (scored.length === 0)
    return {
      documents: matched,
      best: unranked(matched, limit),
      isCapped: false,
      isUnread: evaluator.isUnread,
    };
  const build = (query: lunr.Query): void => {
    for (const node of scored) addScored(query, node);
  };
  const ranked = index.query(build, { limit, all: true, within });
  for (const document of ranked.documents) within[document] = 0;
  const rest = documentsOf(within);
  return {
    documents: matched,
    best: [...ranked.hits, ...unranked(rest, limit - ranked.hits.length)],
    isCapped: ranked.isCapped,
    isUnread: evaluator.isUnread,
  };
}

type PlainClause = TermClause & { readonly presence: lunr.Query.presence; readonly boost: number };

/** The clauses of a query of nothing but words that must or must not be there; null for any other. */
function plainClauses(root: QueryNode): readonly PlainClause[] | null {
  if (root.kind === 'all' && root.wanted.length > 0) return null;
  const clauses: PlainClause[] = [];
  for (const child of root.kind === 'all' ? root.children : [root]) {
    const word: QueryNode = child.kind === 'not' ? child.child : child;
    const shape = word.kind === 'word' ? shapeOf(word) : null;
    if (shape?.kind !== 'word') return null;
    const presence = lunr.Query.presence[child.kind === 'not' ? 'PROHIBITED' : 'REQUIRED'];
    clauses.push({ ...shape.clause, presence, boost: (word as WordNode).boost });
  }
  return clauses.some(({ presence }) => presence === lunr.Query.presence.REQUIRED) ? clauses : null;
}

/** The trash is searched only where the query names it. */
function scopeFilter(
  root: QueryNode,
  { records, hasTrash }: QuerySources,
): ((document: number) => boolean) | undefined {
  if (!hasTrash() || namesTrash(root)) return undefined;
  return (document) => records.kind(document) !== 'trashed';
}

function namesTrash(node: QueryNode): boolean {
  if (node.kind === 'filter') return node.filter.kind === 'in' && node.filter.place === 'trash';
  return (node.kind === 'all' || node.kind === 'any') && node.children.some(namesTrash);
}

function scopeOf(live: DocumentSet, filter: ((document: number) => boolean) | undefined): DocumentSet {
  if (filter === undefined) return live;
  for (let document = 0; document < live.length; document++)
    if (live[document] === 1 && !filter(document)) live[document] = 0;
  return live;
}

function unranked(documents: Uint32Array, limit: number): RankedDocuments['best'] {
  return Array.from(documents.subarray(0, Math.max(limit, 0)), (document) => ({ document, score: 0 }));
}
