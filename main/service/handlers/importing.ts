import type { LibraryHandlers } from '../../../preload/contract/contract';
import { isArchive } from '../../archives';
import type { ImportQueue, ImportReports, ReportedImports, WatchedFolder } from '../../importing';
import { isVault } from '../../vaults';

/** Answers the calls of the domain `importing`. */
export function importingHandlers(
  queue: ImportQueue,
  reports: ImportReports,
  watched: WatchedFolder,
  folderImports: ReportedImports,
): LibraryHandlers['importing'] {
  return {
    folderKind: async ({ path }) => {
      if (await isArchive(path)) return 'library';
      return (await isVault(path)) ? 'vault' : 'other';
    },
    makeReady: () => {
      void queue.makeReady();
    },
    importPaths: ({ paths, origin, collection = null }) => queue.importPaths(paths, origin, collection),
    watch: ({ folder }) => watched.watch(folder),
    importText: ({ text, title, html }) => queue.importText(text, title, html),
    reports: () => reports.list(),
    report: ({ id }) => reports.get(id),
    files: (question) => reports.files(question),
    filesText: ({ id }) => reports.text(id),
    retryFailed: ({ id }) => queue.retryFailed(id),
    undo: ({ id }) =>
      (reports.get(id).kind ?? 'articles') === 'articles' ? queue.undo(id) : folderImports.undo(id),
  };
}
