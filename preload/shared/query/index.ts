/**
 * The query language, the same for those who search and those who show. One scanner (`scanQuery`) and one grammar (`parseQuery`)
 * drive all there is: what a query means, what is wrong with it and how to mend it, what it means in words (`explainQuery`),
 * its colours (`colourQuery`), what can be completed (`completionAt`) and how a facet narrows it (`narrowQuery`).
 */
export { colourQuery, type ColouredSpan } from './colourQuery';
export { complete, completionAt, quotedValue, type CompletionPlace } from './completionAt';
export { explainQuery, type ExplanationPart } from './explainQuery';
export { datesOf, hasTerm, withOnlyTerm, withoutField, withoutTerm, withTerm } from './narrowQuery';
export { parseQuery } from './parseQuery';
export { queryFields } from './queryFields';
export { anyOf, positiveTexts } from './queryNodes';
export type {
  Filter,
  FilterNode,
  NearNode,
  PhraseNode,
  PlaceName,
  QueryNode,
  QueryProblem,
  QueryTree,
  SearchField,
  StateName,
  TextNode,
  WordNode,
} from './QueryTree';
