import type { ImportedFile } from '../../preload/contract/importing';
import type { Arrived } from '../importing';
import type { RunningJob } from '../jobs';
import type { ArchiveTargets } from './ArchiveTargets';
import type { ReadArchive } from './readArchive';
import { takeInArticles } from './takeInArticles';
import { takeInFiles } from './takeInFiles';
import { takeInLists } from './takeInLists';
import { takeInNotes } from './takeInNotes';

/**
 * Brings an exported library into an open one. What is here stays as it is; an empty library has afterwards what was exported,
 * byte for byte. Done again, it adds nothing; stopped midway, it leaves whole articles and notes only.
 */
export async function takeInArchive(
  archive: ReadArchive,
  targets: ArchiveTargets,
  job: RunningJob,
): Promise<Arrived> {
  const files: ImportedFile[] = [];
  let done = 0;
  let failed = 0;
  const end = (file: ImportedFile, weight = 1): void => {
    files.push(file);
    done += weight;
    if (file.outcome === 'failed') failed++;
    job.update({ done, failed });
  };
  job.update({ total: archive.paths.length });
  const run = { ...targets, archive, job, end };
  const articles = await takeInArticles(run);
  const copied = await takeInFiles(run);
  const notes = await takeInNotes(run, articles.keys);
  const lists = await takeInLists(run);
  const parts = [articles, copied, notes, lists];
  return {
    files,
    takeBack: async () => {
      for (const part of [...parts].reverse()) await part.takeBack();
    },
    bringBack: async () => {
      for (const part of parts) await part.bringBack();
    },
  };
}
