import { basename } from 'node:path';
import { AppError } from '../../preload/contract/errors';
import type { ImportedFile, ImportOrigin, ImportReport } from '../../preload/contract/importing';
import { addToCollection, type CollectionStore } from '../collections';
import type { JobList } from '../jobs';
import { areGone, type ArticleStore } from '../library';
import { Turns } from '../storage';
import type { UndoableChange, UndoStack } from '../undo';
import type { ImportReports, StoredReport } from './ImportReports';
import { ImportRun, type GivenFile } from './ImportRun';
import { newImportId } from './newImportId';
import type { ParsePool } from './ParsePool';
import { pastedPage } from './pastedPage';
import type { UnderwayImport, UnderwayImports } from './UnderwayImports';
import { walkFiles } from './walkFiles';

export interface ImportDependencies {
  readonly store: ArticleStore;
  readonly collections: CollectionStore;
  readonly pool: ParsePool;
  readonly jobs: JobList;
  readonly reports: ImportReports;
  readonly changes: UndoStack;
  readonly underway: UnderwayImports;
  /** Called with each report when its import has ended. */
  readonly onEnded: (report: ImportReport) => void;
}

/** So often an import is begun that comes no further before the app ends: it may be what ends it. */
const mostAttempts = 3;

/** Where the files of an import lie that failed, by the paths shown for them, and the collection they were given to. */
interface Origins {
  readonly paths: ReadonlyMap<string, string>;
  readonly collection: string | null;
}

/** What an import reads, and whether it goes on with one that was interrupted. */
interface Task {
  readonly import: UnderwayImport;
  readonly files: () => AsyncIterable<GivenFile> | Iterable<GivenFile>;
  readonly isResumed: boolean;
}

/**
 * Imports, one after the other; each accounts for every file it was given. One that the end of the app interrupts is gone on with
 * when the library is opened next.
 */
export class ImportQueue {
  readonly #turns = new Turns();
  #isClosing = false;
  /** The import that runs; `wasCancelled` once a person has stopped it. */
  #running: { readonly signal: AbortSignal; wasCancelled: boolean } | null = null;
  /** Where the failed files of this session's imports lie and belong, for trying them again: reports hold no absolute paths. */
  readonly #origins = new Map<string, Origins>();
  /** What this session's imports put into collections. */
  readonly #filed = new Map<string, UndoableChange>();

  constructor(private readonly with_: ImportDependencies) {}

  /**
   * Imports files and folders. @returns the report, once every file is accounted for and it is on disk
   * @param collection what the articles are put in, those here already too @throws AppError `notFound` where there is no such one
   */
  importPaths(
    paths: readonly string[],
    origin: ImportOrigin,
    collection: string | null = null,
  ): Promise<ImportReport> {
    if (collection !== null) this.with_.collections.get(collection);
    return this.#begin(newImport(reportTitle(paths, origin), paths, collection), origin !== 'watched');
  }

  /** Loads what reads files: some are about to be given. */
  makeReady(): Promise<void> {
    return this.with_.pool.makeReady();
  }

  /** Goes on with the imports that were interrupted; one that comes no further, time and again, is ended, and its report says so. */
  async resume(): Promise<void> {
    for (const interrupted of await this.with_.underway.interrupted()) {
      const again = this.#again(interrupted);
      const files = (): AsyncIterable<GivenFile> => walkFiles(again.paths);
      void this.#queued({ import: again, files, isResumed: true }, true).catch((error: unknown) => {
        console.error('an import could not be gone on with:', error);
      });
    }
  }

  #again(interrupted: UnderwayImport): UnderwayImport {
    let added = 0;
    for (const { addedAt } of this.with_.store.everything()) if (addedAt === interrupted.startedAt) added++;
    return { ...interrupted, added, attempts: added > interrupted.added ? 1 : interrupted.attempts + 1 };
  }

  /** Marks that the app ends: what is stopped from now on was interrupted, not cancelled. */
  close(): void {
    this.#isClosing = true;
    if (this.#running?.signal.aborted === true) this.#running.wasCancelled = true;
  }

  /** Answers once no import runs or waits. */
  ended(): Promise<void> {
    return this.#turns.ended();
  }

  /** Imports text as if it were a file; where the page it was copied from is given too, that is read. */
  importText(text: string, title: string | undefined, html?: string): Promise<ImportReport> {
    const name = `${title ?? 'Pasted text'}.${html === undefined ? 'txt' : 'html'}`;
    const bytes = new TextEncoder().encode(html === undefined ? text : pastedPage(html));
    const file: GivenFile = { shown: name, path: bytes, problem: null };
    return this.#queued({
      import: newImport('Pasted text', [], null),
      files: () => [file],
      isResumed: false,
    });
  }

  /** Imports the files of an earlier import again that failed. @throws AppError `notFound` where they are no longer known */
  retryFailed(id: string): Promise<ImportReport> {
    const { reports } = this.with_;
    const origins = this.#origins.get(id);
    const failed = reports.filesOf(id).filter(({ outcome }) => outcome === 'failed');
    const paths = failed.flatMap(({ path }) => origins?.paths.get(path) ?? []);
    if (paths.length < failed.length) {
      throw new AppError(
        'notFound',
        'Where the failed files lay is no longer known: it is kept until Commonplace is closed. Import them again.',
      );
    }
    const title = `${reports.get(id).title}, failed files again`;
    return this.#begin(newImport(title, paths, origins?.collection ?? null), true);
  }

  /** Moves every article an import added to the trash; that can be undone in turn. @throws AppError `notFound` */
  async undo(id: string): Promise<ImportReport> {
    const { changes, reports } = this.with_;
    const { title } = reports.get(id);
    const { takeBack, bringBack, isVoid } = this.#stepsOf(id);
    const label = `Undo of the import ${subject(title)}`;
    await changes.perform({ label, do: takeBack, undo: bringBack, isVoid });
    return reports.get(id);
  }

  #rememberImport({ id, title }: ImportReport): void {
    const { takeBack, bringBack, isVoid } = this.#stepsOf(id);
    const label = `Import of ${subject(title)}`;
    this.with_.changes.remember({ label, do: bringBack, undo: takeBack, isVoid });
  }

  /** How an import is taken back and made anew; what it added is kept with that, so that no report is read for it again. */
  #stepsOf(id: string): {
    readonly takeBack: () => Promise<void>;
    readonly bringBack: () => Promise<void>;
    readonly isVoid: () => boolean;
  } {
    const { store, reports } = this.with_;
    const added = reports.added(id);
    const filed = this.#filed.get(id);
    return {
      takeBack: async () => {
        await filed?.undo();
        await store.trash([...added]);
        await reports.mark(id, true);
      },
      bringBack: async () => {
        await store.restore([...added]);
        await filed?.do();
        await reports.mark(id, false);
      },
      isVoid: () => filed === undefined && areGone(store, added),
    };
  }

  /** Puts the articles of an import where they were given to; nowhere if that is no longer there. */
  async #file(id: string, collection: string, files: readonly ImportedFile[]): Promise<void> {
    const { collections } = this.with_;
    const articles = files.flatMap(({ id: article }) => article ?? []);
    if (articles.length === 0 || !collections.list().some((known) => known.id === collection)) return;
    const filing = addToCollection(collections, collection, articles);
    await filing.do();
    this.#filed.set(id, filing);
  }

  /** @param isRemembered whether it is gone on with after an interruption */
  #begin(begun: UnderwayImport, isRemembered: boolean): Promise<ImportReport> {
    return this.#queued(
      { import: begun, files: () => walkFiles(begun.paths), isResumed: false },
      isRemembered,
    );
  }

  #queued(task: Task, isRemembered = false): Promise<ImportReport> {
    const { underway } = this.with_;
    const noted = isRemembered ? underway.begin(task.import) : Promise.resolve();
    // Whoever waits for the import hears of it.
    noted.catch(() => undefined);
    return this.#turns.take(() => this.#run(task, noted));
  }

  async #run({ import: under, files, isResumed }: Task, noted: Promise<void>): Promise<ImportReport> {
    const { id, title, startedAt, attempts, collection } = under;
    const { store, pool, jobs, reports, underway, onEnded } = this.with_;
    const job = jobs.start(`${isResumed ? 'Going on importing' : 'Importing'} ${subject(title)}`);
    const started = Date.now();
    const running = { signal: job.signal, wasCancelled: attempts > mostAttempts };
    this.#running = running;
    if (this.#isClosing || running.wasCancelled) jobs.cancel(job.id);
    try {
      const run = new ImportRun(store, pool, job, startedAt, isResumed, noted);
      const result = await run.run(files());
      await noted;
      this.#origins.set(id, { paths: run.origins, collection });
      const cancelled = job.signal.aborted;
      const tookMs = Date.now() - started;
      const stored: StoredReport = { id, title, startedAt, tookMs, cancelled, undone: false, ...result };
      if (cancelled && this.#isClosing && !running.wasCancelled) return stored;
      if (collection !== null) await this.#file(id, collection, stored.files);
      const report = await reports.save(stored);
      await underway.end(id);
      if (report.added > 0 || this.#filed.has(id)) this.#rememberImport(report);
      onEnded(report);
      return report;
    } finally {
      this.#running = null;
      job.end();
    }
  }
}

function newImport(title: string, paths: readonly string[], collection: string | null): UnderwayImport {
  const startedAt = new Date().toISOString();
  return {
    id: newImportId(startedAt),
    title,
    startedAt,
    paths: [...paths],
    collection,
    attempts: 1,
    added: 0,
  };
}

const verbs: Readonly<Record<ImportOrigin, string>> = {
  drop: 'Dropped',
  choice: 'Chosen',
  open: 'Opened',
  watched: 'Found in the watched folder:',
};

/** What was given, in words: `Dropped folder “wire-2019”`. */
function reportTitle(paths: readonly string[], origin: ImportOrigin): string {
  const [first, ...others] = paths;
  if (first === undefined) return `${verbs[origin]} nothing`;
  if (others.length > 0) return `${verbs[origin]} ${String(paths.length)} items`;
  return `${verbs[origin]} “${basename(first)}”`;
}

function subject(title: string): string {
  return (
    /“(.+)”/.exec(title)?.[1] ?? title.replace(/^(?:Dropped|Chosen|Opened|Found in the watched folder:) /, '')
  );
}
