/**
 * Files from outside become articles. `walkFiles` finds them; `ParsePool` reads each in a worker thread with limits
 * (`parseFile`: encoding, format by content, then one file a format in `formats/`, and the grammar of datelines, bylines and
 * titles in `text/`); `ImportQueue` refuses duplicates, writes in batches and accounts for every file in a report.
 */
export { ImportQueue, type ImportDependencies } from './ImportQueue';
export { ImportReports } from './ImportReports';
export { ParsePool, type ParseLimits } from './ParsePool';
