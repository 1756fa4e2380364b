/**
 * The whole library as a folder: its own files, exactly as they are (`library/`), beside pages that any browser shows (`index.html`,
 * `pages/`). `writeArchive` makes one; `takeInArchive` brings one into a library, adding what is not there and leaving what is.
 */
export type { ArchiveSources } from './ArchiveSources';
export type { ArchiveTargets } from './ArchiveTargets';
export { isArchive, ReadArchive } from './readArchive';
export { takeInArchive } from './takeInArchive';
export { writeArchive } from './writeArchive';
