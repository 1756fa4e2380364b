/**
 * Search over articles and notes. `LibrarySearch` runs a query: the grammar (`preload/shared/query`) says what was meant,
 * `planQuery` what is asked of the index, `passages` finds matches and snippets in the texts that are shown. `IndexKeeper`
 * keeps the index in step with the library. `analysis/` makes words into terms, `index/` keeps the terms.
 */
export { LibrarySearch } from './LibrarySearch';
