/**
 * The full-text index behind `SearchIndex`: Lunr's queries, analysis and ranking over postings that can change
 * (`LiveIndex`), kept in one file (`indexFile` has its format). It is derived: delete it and it is built again.
 */
export { openSearchIndex } from './FileIndex';
export {
  indexFields,
  type IndexDocument,
  type IndexField,
  type IndexHit,
  type SearchIndex,
} from './SearchIndex';
