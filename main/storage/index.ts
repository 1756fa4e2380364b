/**
 * Files that stay whole. Everything the library keeps goes through here: single files are written beside and renamed
 * (`writeFileAtomic`), article folders change in batches through the library's write-ahead `journal`, and a library folder is
 * held by one process at a time. `FolderWatcher` tells what others change in it. A change counts as done when it would survive a power cut.
 */
export { errorCode, isMissing, readSmallText, readTextIfThere, writeFileAtomic } from './atomicFile';
export { fileOperations, replaceFileOperations, type FileOperations } from './fileOperations';
export { type FolderChange } from './journal';
export { FolderWatcher, type Watching } from './FolderWatcher';
export { toJson } from './json';
export { isSystemLitter, LibraryFolder } from './LibraryFolder';
export { makeLastingFolder } from './makeLastingFolder';
export { moveFiles } from './moveFiles';
export { Turns } from './Turns';
export { writeFilesAtomic } from './writeFilesAtomic';
