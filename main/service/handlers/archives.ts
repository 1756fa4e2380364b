import { basename } from 'node:path';
import type { LibraryHandlers } from '../../../preload/contract/contract';
import {
  ReadArchive,
  takeInArchive,
  writeArchive,
  type ArchiveSources,
  type ArchiveTargets,
} from '../../archives';
import type { ReportedImports } from '../../importing';
import type { JobList } from '../../jobs';

/** Answers the calls of the domain `archives`. */
export function archivesHandlers(
  library: ArchiveSources & ArchiveTargets,
  jobs: JobList,
  imports: ReportedImports,
): LibraryHandlers['archives'] {
  return {
    write: async ({ folder }) => {
      const job = jobs.start('Exporting the library');
      try {
        return await writeArchive(folder, library, job);
      } finally {
        job.end();
      }
    },
    read: async ({ folder }) => {
      const archive = await ReadArchive.open(folder);
      return imports.run('library', basename(folder), (job) => takeInArchive(archive, library, job));
    },
  };
}
