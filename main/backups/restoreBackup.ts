import { posix } from 'node:path';
import type { AnnotationStore } from '../annotations';
import type { CollectionStore } from '../collections';
import type { Decisions } from '../duplicates';
import type { RestoreReport } from '../../preload/contract/library';
import type { RunningJob } from '../jobs';
import type { NoteStore } from '../notes';
import type { SavedSearches } from '../search';
import { writeFileAtomic, type LibraryFolder } from '../storage';
import type { ArticleStore } from '../library';
import { readBackup } from './backupFile';
import type { BackupLine } from './backupLine';
import { topFiles } from './backupLines';
import { restoreArticles } from './restoreArticles';

/** What a restore writes into, and has read again. */
export interface RestoreTargets {
  readonly folder: LibraryFolder;
  readonly articles: ArticleStore;
  readonly annotations: AnnotationStore;
  readonly notes: NoteStore;
  readonly collections: CollectionStore;
  readonly decisions: Decisions;
  readonly saved: SavedSearches;
  readonly job: RunningJob;
}

const atOnce = 200;

/**
 * Puts back what a backup holds: records, annotations, notes, collections and decisions are as they were then; what came since
 * stays. The backup is read through before anything is written. Articles deleted for good since are counted as `gone`.
 * @throws AppError `libraryDamaged` where the backup is not whole; nothing is changed then
 */
export async function restoreBackup(
  path: string,
  targets: RestoreTargets,
): Promise<Omit<RestoreReport, 'before'>> {
  const { job } = targets;
  let total = 0;
  for await (const _line of readBackup(path)) total++;
  job.update({ total });
  const report = { articles: 0, notes: 0, gone: 0 };
  const annotated: string[] = [];
  let batch: Extract<BackupLine, { line: 'article' }>[] = [];
  let done = 0;
  const flush = async (): Promise<void> => {
    const { restored, gone } = await restoreArticles(targets.articles, batch);
    report.articles += restored;
    report.gone += gone;
    batch = [];
  };
  for await (const line of readBackup(path)) {
    job.update({ done: ++done });
    if (line.line === 'article') batch.push(line);
    if (batch.length >= atOnce) await flush();
    if (line.line === 'annotations' && (await restoreAnnotations(targets, line)))
      annotated.push(line.article);
    if (line.line === 'file' && (await restoreFile(targets, line))) report.notes++;
  }
  await flush();
  // Annotations are written past the journal from now on: what it holds of them must not come back over that.
  await targets.folder.journal.checkpoint();
  await targets.annotations.refresh(annotated);
  await targets.notes.lookOutside();
  await targets.collections.reload();
  await targets.decisions.reload();
  await targets.saved.reload();
  return report;
}

async function restoreAnnotations(
  { folder, articles }: RestoreTargets,
  { article, text }: Extract<BackupLine, { line: 'annotations' }>,
): Promise<boolean> {
  if (articles.find(article) === null) return false;
  const file = `${articles.folderOf(article)}/annotations.json`;
  await folder.journal.commit(
    () => [{ kind: 'write', file, content: text }],
    () => undefined,
  );
  return true;
}

/** Writes a file of the library back. @returns true for a note */
async function restoreFile(
  { folder, notes }: RestoreTargets,
  { file, text }: Extract<BackupLine, { line: 'file' }>,
): Promise<boolean> {
  if ((topFiles as readonly string[]).includes(file)) {
    await writeFileAtomic(folder.path(file), text);
    return false;
  }
  // A backup may come from anywhere: nothing outside the notes is written by it.
  const isNote =
    /^notes\/(?:[^/]+\/)*[^/]+\.md$/.test(file) && !file.split('/').some((part) => /^\.|\\/.test(part));
  if (!isNote) return false;
  const id = /^id: *"?([\w-]+)/m.exec(text)?.[1];
  const known = id === undefined ? null : notes.find(id);
  const now = known === null ? null : posix.join('notes', known.folder, `${known.title}.md`);
  // A note that was renamed since goes back to its old name instead of standing there twice.
  if (now !== null && now !== file && known !== null) await notes.trash(known.id);
  await writeFileAtomic(folder.path(file), text);
  return true;
}
