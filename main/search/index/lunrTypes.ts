import lunr from 'lunr';

/** What Lunr documents or does but its type package leaves out or has wrong (lunr 2.3.9, @types/lunr 2.3.7). */
export interface Clause {
  term: string;
  readonly fields: readonly string[];
  readonly boost: number;
  readonly usePipeline: boolean;
  readonly presence: lunr.Query.presence;
  readonly editDistance?: number;
  /** Lunr knows nothing of it: see `TermClause`. */
  readonly isBeginning?: boolean;
}

/** A node of Lunr's automaton of terms; `*` among the edges stands for any character. */
export interface TokenNode {
  readonly final: boolean;
  readonly edges: Readonly<Record<string, TokenNode>>;
}

interface TokenSetStatics {
  fromClause(clause: Pick<Clause, 'term' | 'editDistance'>): TokenNode;
  readonly prototype: { intersect(this: TokenNode, other: TokenNode): lunr.TokenSet };
}

interface MatchDataMethods {
  add(term: string, field: string, metadata: Readonly<Record<string, unknown>>): void;
}

const tokenSet = lunr.TokenSet as unknown as TokenSetStatics;

export function clausesOf(query: lunr.Query): readonly Clause[] {
  return query.clauses as unknown as readonly Clause[];
}

/** True for a query that only says what is not wanted. */
export function isNegated(query: lunr.Query): boolean {
  return (query as unknown as { isNegated(): boolean }).isNegated();
}

/** The automaton of what a clause matches. */
export function tokenSetOf(clause: Pick<Clause, 'term' | 'editDistance'>): TokenNode {
  return tokenSet.fromClause(clause);
}

/** The terms of a trie that an automaton matches, in the order Lunr finds them. */
export function intersect(terms: TokenNode, automaton: TokenNode): readonly string[] {
  return tokenSet.prototype.intersect.call(terms, automaton).toArray();
}

export function emptyMatchData(): lunr.MatchData {
  return new (lunr.MatchData as unknown as new () => lunr.MatchData)();
}

export function addMatch(
  data: lunr.MatchData,
  term: string,
  field: string,
  metadata: Readonly<Record<string, unknown>>,
): void {
  (data as unknown as MatchDataMethods).add(term, field, metadata);
}
