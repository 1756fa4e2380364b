import type { LibraryHandlers } from '../../preload/contract/contract';
import type { EventName, Events } from '../../preload/contract/events';
import { AnnotationLists, AnnotationStore } from '../annotations';
import { backUpFiles, Backups, DailyBackup } from '../backups';
import { CollectionStore } from '../collections';
import { Decisions, DuplicateIndex } from '../duplicates';
import {
  ImportQueue,
  ImportReports,
  ParsePool,
  ReportedImports,
  UnderwayImports,
  WatchedFolder,
} from '../importing';
import { JobList } from '../jobs';
import { ArticleStore } from '../library';
import { Attachments, LinkedPassages, LinkGraph, NoteStore, NoteTemplates } from '../notes';
import { QuotationChecker } from '../quotations';
import { LibrarySearch, SavedSearches } from '../search';
import { LibraryFolder } from '../storage';
import { UndoStack } from '../undo';
import { Calm } from './Calm';
import { annotationsHandlers } from './handlers/annotations';
import { archivesHandlers } from './handlers/archives';
import { articlesHandlers } from './handlers/articles';
import { collectionsHandlers } from './handlers/collections';
import { citationsHandlers } from './handlers/citations';
import { exportingHandlers } from './handlers/exporting';
import { importingHandlers } from './handlers/importing';
import { jobsHandlers } from './handlers/jobs';
import { libraryHandlers } from './handlers/library';
import { notesHandlers } from './handlers/notes';
import { quotationsHandlers } from './handlers/quotations';
import { savedSearchesHandlers } from './handlers/savedSearches';
import { searchHandlers } from './handlers/search';
import { undoHandlers } from './handlers/undo';
import { vaultsHandlers } from './handlers/vaults';
import type { LibraryServiceOptions } from './messages';
import { OutsideChanges } from './OutsideChanges';
import { Sample } from './Sample';

type EventListener = (name: EventName, payload: unknown) => void;
type Announce = <Name extends EventName>(name: Name, payload: Events[Name]) => void;

/** As many ids an event names; a change of more is announced as one of many. */
const mostIdsNamed = 200;

/**
 * One open library with everything that works on it: the composition root of the library process, the command line,
 * the tests and the benchmarks. It knows nothing of Electron.
 */
export class LibraryService {
  #closed: Promise<void> | null = null;

  private constructor(
    readonly handlers: LibraryHandlers,
    /** To be told of every call. */
    readonly calm: Calm,
    /** Answers once all that was added is searchable and in its folder, and all annotations are anchored. */
    readonly settled: () => Promise<void>,
    /** Asks every long task to stop, as the library is about to be closed: what it did so far stays, whole. */
    readonly cancelJobs: () => void,
    private readonly listeners: Set<EventListener>,
    private readonly closeParts: () => Promise<void>,
  ) {}

  /**
   * Opens the library in `options.folder`, making a new one where there is none.
   * @throws AppError `libraryLocked`, `libraryNotWritable`, `libraryNewer` or `libraryDamaged`.
   */
  static async open(options: LibraryServiceOptions): Promise<LibraryService> {
    const listeners = new Set<EventListener>();
    const announce: Announce = (name, payload) => {
      for (const listener of listeners) listener(name, payload);
    };
    const folder = await LibraryFolder.open(options.folder, backUpFiles);
    const [articles, notes, reports] = await Promise.all([
      ArticleStore.open(folder),
      NoteStore.open(folder),
      ImportReports.open(folder),
    ]);
    articles.lists.addedByImport = (id) => reports.added(id);
    const collections = await CollectionStore.open(folder, articles);
    const annotations = await AnnotationStore.open(folder, articles);
    const links = new LinkGraph(notes, articles, new LinkedPassages({ articles, annotations }));
    articles.lists.hasNotes = (id) => links.isCited(articles.find(id)?.key ?? '');
    articles.lists.hasAnnotations = (id) => annotations.of(id).length > 0;
    const decisions = await Decisions.open(folder);
    const search = await LibrarySearch.open(
      folder.path('.cache', 'index'),
      options.indexWorker,
      { articles, notes, annotations, links, collections, decisions },
      (status) => {
        announce('indexChanged', { status });
      },
    );
    const saved = await SavedSearches.open(folder, () => {
      announce('savedSearchesChanged', {});
    });
    const jobs = new JobList((list) => {
      announce('jobsChanged', { jobs: list });
    });
    const pool = new ParsePool(options.parseWorker);
    const onEnded = (report: Events['importEnded']['report']): void => {
      announce('importEnded', { report });
    };
    const changes = new UndoStack((state) => {
      announce('undoChanged', { state });
    });
    const underway = new UnderwayImports(folder);
    const queue = new ImportQueue({
      store: articles,
      collections,
      pool,
      jobs,
      reports,
      changes,
      underway,
      onEnded,
    });
    const watched = new WatchedFolder(folder, (paths) => queue.importPaths(paths, 'watched'));
    const duplicates = new DuplicateIndex(folder, articles, decisions);
    const backups = new Backups({ folder, articles, annotations }, jobs);
    const daily = new DailyBackup(
      backups,
      () => articles.count({ kind: 'all' }) + notes.list().length > 0,
      () => jobs.list().length > 0,
    );
    const sample = await Sample.open(options.sample, { folder, queue, reports, articles, notes });
    decisions.onChanged(() => {
      announce('decisionsChanged', {});
    });
    announceChanges({ articles, notes, annotations, collections }, announce);

    const calm = new Calm();
    const outside = await OutsideChanges.start({
      folder,
      articles,
      notes,
      annotations,
      collections,
      saved,
      decisions,
      calm,
    });

    const quotations = new QuotationChecker(articles, notes, annotations);

    const attachments = new Attachments(folder);
    const annotationLists = new AnnotationLists(annotations, articles, links);

    const folderImports = new ReportedImports({ jobs, reports, changes, onEnded });

    const handlers: LibraryHandlers = {
      annotations: annotationsHandlers(annotations, annotationLists, changes),
      archives: archivesHandlers(
        {
          folder,
          articles,
          notes,
          annotations,
          annotationLists,
          attachments,
          collections,
          searches: saved,
          decisions,
          links,
          reports,
          sample,
        },
        jobs,
        folderImports,
      ),
      articles: articlesHandlers(articles, collections, changes, { pool, links }),
      collections: collectionsHandlers(collections, changes),
      citations: citationsHandlers(articles, quotations),
      exporting: exportingHandlers({ articles, notes, annotations, annotationLists, attachments }),
      importing: importingHandlers(queue, reports, watched, folderImports),
      jobs: jobsHandlers(jobs),
      library: libraryHandlers({
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
      }),
      notes: notesHandlers({
        notes,
        links,
        articles,
        annotations,
        search,
        templates: new NoteTemplates(folder),
        changes,
        attachments,
      }),
      quotations: quotationsHandlers(quotations),
      savedSearches: savedSearchesHandlers(saved, search, changes),
      search: searchHandlers(search),
      undo: undoHandlers(changes),
      vaults: vaultsHandlers({ folder, notes }, folderImports),
    };
    const cancelJobs = (): void => {
      queue.close();
      for (const { id } of jobs.list()) jobs.cancel(id);
    };
    const close = async (): Promise<void> => {
      cancelJobs();
      await watched.close();
      await queue.ended();
      await outside.close();
      await daily.close();
      await pool.close();
      await search.close();
      await duplicates.close();
      await annotations.close();
      await articles.close();
      await folder.close();
    };
    const settled = async (): Promise<void> => {
      await queue.ended();
      await folder.journal.placed();
      await outside.settled();
      await annotations.settled();
      await search.settled();
    };
    await queue.resume();
    return new LibraryService(handlers, calm, settled, cancelJobs, listeners, close);
  }

  /** Hears every event of the library; the returned function stops that. */
  onEvent(listener: EventListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Writes what is not yet on disk and gives the library free for others; a second call answers with the first. */
  close(): Promise<void> {
    return (this.#closed ??= this.closeParts());
  }
}

interface Stores {
  readonly articles: ArticleStore;
  readonly notes: NoteStore;
  readonly annotations: AnnotationStore;
  readonly collections: CollectionStore;
}

function announceChanges({ articles, notes, annotations, collections }: Stores, announce: Announce): void {
  const named = (ids: readonly string[]): readonly string[] | null =>
    ids.length > mostIdsNamed ? null : ids;
  articles.onChanged(({ added, changed, removed }) => {
    announce('articlesChanged', { ids: named([...added, ...changed, ...removed]) });
  });
  notes.onChanged(({ changed, removed }) => {
    articles.forgetLists();
    announce('notesChanged', { ids: named([...changed, ...removed]) });
  });
  annotations.onChanged((change) => {
    articles.forgetLists();
    announce('annotationsChanged', { articles: named(change.articles) });
  });
  collections.onChanged(() => {
    announce('collectionsChanged', {});
  });
}
