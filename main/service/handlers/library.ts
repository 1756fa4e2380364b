import type { LibraryHandlers } from '../../../preload/contract/contract';
import { AppError } from '../../../preload/contract/errors';
import { restoreBackup, type Backups } from '../../backups';
import type { CollectionStore } from '../../collections';
import { compareArticles, setApart, type Decisions, type DuplicateIndex } from '../../duplicates';
import { readTextAgain, type ParsePool } from '../../importing';
import { checkLibrary, type ArticleStore } from '../../library';
import type { AnnotationStore } from '../../annotations';
import type { LibraryProblem } from '../../../preload/contract/library';
import type { JobList } from '../../jobs';
import type { NoteStore } from '../../notes';
import type { LibrarySearch, SavedSearches } from '../../search';
import type { LibraryFolder } from '../../storage';
import type { UndoStack } from '../../undo';
import type { Sample } from '../Sample';

export interface LibraryDependencies {
  readonly folder: LibraryFolder;
  readonly articles: ArticleStore;
  readonly notes: NoteStore;
  readonly annotations: AnnotationStore;
  readonly search: LibrarySearch;
  readonly sample: Sample;
  readonly duplicates: DuplicateIndex;
  readonly decisions: Decisions;
  readonly changes: UndoStack;
  readonly collections: CollectionStore;
  readonly saved: SavedSearches;
  readonly jobs: JobList;
  readonly backups: Backups;
  readonly pool: ParsePool;
}

/** Answers the calls of the domain `library`. */
export function libraryHandlers({
  folder,
  articles,
  notes,
  annotations,
  search,
  sample,
  duplicates,
  decisions,
  changes,
  collections,
  saved,
  jobs,
  backups,
  pool,
}: LibraryDependencies): LibraryHandlers['library'] {
  return {
    overview: () => ({
      id: folder.id,
      name: folder.name,
      folder: folder.root,
      articles: articles.count({ kind: 'all' }),
      unread: articles.count({ kind: 'unread' }),
      starred: articles.count({ kind: 'starred' }),
      recent: articles.count({ kind: 'recent' }),
      trash: articles.count({ kind: 'trash' }),
      notes: notes.list().length,
      annotations: annotations.count(),
      tags: articles.tags(),
      hasSample: sample.isHere,
      index: search.status(),
    }),
    addSample: () => sample.add(),
    removeSample: () => sample.remove(),
    alsoFiled: ({ id }) => duplicates.near(id),
    compare: async ({ a, b }) => compareArticles(await articles.text(a), await articles.text(b)),
    notTheSame: ({ a, b }) => changes.perform(setApart(decisions, a, b)),
    rename: ({ name }) => folder.rename(name),
    backups: () => backups.list(),
    backUp: () => backups.make('manual'),
    restore: async ({ name }) => {
      const path = await backups.path(name);
      const { name: before } = await backups.make('before-restore');
      const job = jobs.start('Restoring a backup');
      try {
        const targets = { folder, articles, annotations, notes, collections, decisions, saved, job };
        return { before, ...(await restoreBackup(path, targets)) };
      } finally {
        job.end();
      }
    },
    readAgain: ({ id }) => readTextAgain(articles, pool, id),
    writeRecord: async ({ id }) => {
      const known = articles.find(id);
      if (known === null) throw new AppError('notFound', 'The record of this article is not known any more.');
      await articles.put([known]);
    },
    check: async () => {
      const job = jobs.start('Checking the library');
      try {
        const { problems: inFiles, articles: checked } = await checkLibrary(
          folder,
          job,
          (id) => articles.find(id) !== null,
        );
        const problems = [...inFiles, ...indexProblems(search.outOfStep())];
        return { ok: problems.length === 0, articles: checked, notes: notes.list().length, problems };
      } finally {
        job.end();
      }
    },
  };
}

function indexProblems(outOfStep: number): readonly LibraryProblem[] {
  if (outOfStep === 0) return [];
  return [
    {
      file: '.cache/index',
      article: null,
      problem: `The index does not hold ${String(outOfStep)} articles, notes or annotations as they are.`,
      remedy: 'Build it anew: it is made from the files, and nothing is lost.',
      mend: 'rebuildIndex',
    },
  ];
}
