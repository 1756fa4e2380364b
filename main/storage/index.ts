/**
 * Files that stay whole. Everything the library keeps goes through here: single files are written beside and renamed,
 * article folders are staged and published by one rename (see `publishFolders`), and a library folder is held by one
 * process at a time. A change counts as done when its data and the name that leads to it were flushed.
 */
export {
  errorCode,
  flushFolder,
  isMissing,
  readTextIfThere,
  writeFileAtomic,
  writeFilesAtomic,
} from './atomicFile';
export { toJson } from './json';
export { isSystemLitter, LibraryFolder } from './LibraryFolder';
export { publishFolders, type StagedFolder } from './publishFolders';
