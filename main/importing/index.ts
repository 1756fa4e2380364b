/**
 * Files from outside become articles. `walkFiles` finds them; `ParsePool` reads each in a worker thread with limits
 * (`readPieces`: format by content, one file a format in `formats/`; archives within the policy of `zip/`; `assembleArticle` settles
 * what metadata and the grammar of datelines, bylines and titles in `text/` say); `ImportQueue` refuses duplicates, writes in
 * batches and accounts for every file, and every piece of one, in a report.
 */
export { changeEncoding, previewEncoding } from './changeEncoding';
export { decodeText } from './decodeText';
export { ImportQueue, type ImportDependencies } from './ImportQueue';
export { ImportReports } from './ImportReports';
export { ReportedImports, type Arrived } from './ReportedImports';
export { markMatches } from './markMatches';
export { ParsePool, type ParseLimits } from './ParsePool';
export { readTextAgain } from './readTextAgain';
export { UnderwayImports } from './UnderwayImports';
export { WatchedFolder } from './WatchedFolder';
export type { ParsedArticle } from './ParsedArticle';
export type { ParsedPart } from './parseMessages';
