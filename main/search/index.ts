/**
 * Search over articles, notes and annotations. The grammar (`preload/shared/query`) says what was meant; `query/` runs it: sets of
 * documents node by node, Lunr's scoring for the rank, and what to mark in the texts that are shown. `LibrarySearch` puts it
 * together with facets, snippets and suggestions; `IndexKeeper` keeps the index in step with the library. `analysis/` makes words
 * into terms, `index/` keeps the terms.
 */
export { LibrarySearch } from './LibrarySearch';
export { SavedSearches } from './SavedSearches';
