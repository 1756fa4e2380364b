/**
 * The full-text index behind `SearchIndex`: a real Lunr index (`CompactIndex extends lunr.Index`) whose postings lie in
 * immutable, compact segments instead of objects, so that it takes and gives up documents at once, opens at once and holds
 * hundreds of thousands of them. DESIGN.md has the why and the file format. It is derived: delete it and it is built again.
 *
 * Written: `SegmentBuilder` (with `RawTokenTable`, `BuildRoom`, `invertTokens`) and `mergeSegments` feed a `SegmentWriter`; `segmentFile`
 * puts a segment on disk, `commitFile` says which ones count, `SegmentStore` keeps the folder, `chooseMerges` keeps them few,
 * large ones merged by a thread (`BackgroundMerge`). `SegmentedIndex` is all of it together.
 * Read: `Segment` (`TermDictionary`, `SkipTable`, `DocumentTable`) is one, the pages of its file coming as they are needed
 * (`SegmentPages`, `CheckedPages`); `LiveSegment` knows its deleted documents,
 * `Collection` sees all as one. Asked: `QueryRun` goes through the clauses (`expandClause`, `PostingList`), `scoreLists` adds up,
 * `topMatches` takes the best, `QueryHit` names what matched; `findPhrase` goes by the words' numbers.
 */
export { and, documentsOf, or, without } from './documentSets';
export { editDistance } from './editDistance';
export { indexFields, type IndexField } from './fields';
export { carryOver, type IndexPart } from './IndexPart';
export { openSearchIndex } from './openSearchIndex';
export { runMerge, type MergeRequest } from './runMerge';
export {
  type DocumentSet,
  type IndexDocument,
  type IndexHit,
  type IndexQueryOptions,
  type IndexResult,
  type PhraseMatch,
  type PhraseSlot,
  type SearchIndex,
  type TermClause,
  type TermInfo,
} from './SearchIndex';
