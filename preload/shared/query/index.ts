/** The query language, the same for those who search and those who show: one grammar (`parseQuery`), and what it means in words. */
export { explainQuery } from './explainQuery';
export { parseQuery } from './parseQuery';
export type { PartProblem, QueryPart, QueryTerm, QueryTree, SearchField } from './QueryTree';
