/**
 * The write-ahead journal: a batch of changes to the library's files is written into one file and flushed once, and is done
 * from then on; the files themselves are written without waiting for the disk. DESIGN.md has the format and the reasons.
 */
export type { FolderChange } from './FolderChange';
export { Journal } from './Journal';
