import type { LibraryHandlers } from '../../../preload/contract/contract';
import type { ImportQueue, ImportReports, WatchedFolder } from '../../importing';

/** Answers the calls of the domain `importing`. */
export function importingHandlers(
  queue: ImportQueue,
  reports: ImportReports,
  watched: WatchedFolder,
): LibraryHandlers['importing'] {
  return {
    importPaths: ({ paths, origin }) => queue.importPaths(paths, origin),
    watch: ({ folder }) => watched.watch(folder),
    importText: ({ text, title, html }) => queue.importText(text, title, html),
    reports: () => reports.list(),
    report: ({ id }) => reports.get(id),
    retryFailed: ({ id }) => queue.retryFailed(id),
    undo: ({ id }) => queue.undo(id),
  };
}
