import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '../../preload/contract/errors';
import type { ImportOrigin, ImportReport } from '../../preload/contract/importing';
import type { JobList } from '../jobs';
import { areGone, type ArticleStore } from '../library';
import type { UndoStack } from '../undo';
import type { ImportReports } from './ImportReports';
import { ImportRun, type GivenFile } from './ImportRun';
import type { ParsePool } from './ParsePool';
import { pastedPage } from './pastedPage';
import { walkFiles } from './walkFiles';

export interface ImportDependencies {
  readonly store: ArticleStore;
  readonly pool: ParsePool;
  readonly jobs: JobList;
  readonly reports: ImportReports;
  readonly changes: UndoStack;
  /** Called with each report when its import has ended. */
  readonly onEnded: (report: ImportReport) => void;
}

/** Imports, one after the other; each accounts for every file it was given. */
export class ImportQueue {
  #last: Promise<unknown> = Promise.resolve();
  /** Where the files of this session's imports lie, for trying failed ones again: reports hold no absolute paths. */
  readonly #origins = new Map<string, ReadonlyMap<string, string>>();

  constructor(private readonly with_: ImportDependencies) {}

  /** Imports files and folders. @returns the report, once every file is accounted for and it is on disk */
  importPaths(paths: readonly string[], origin: ImportOrigin): Promise<ImportReport> {
    return this.#queued(reportTitle(paths, origin), () => walkFiles(paths));
  }

  /** Imports text as if it were a file; where the page it was copied from is given too, that is read. */
  importText(text: string, title: string | undefined, html?: string): Promise<ImportReport> {
    const name = `${title ?? 'Pasted text'}.${html === undefined ? 'txt' : 'html'}`;
    const bytes = new TextEncoder().encode(html === undefined ? text : pastedPage(html));
    const file: GivenFile = { shown: name, path: bytes, bytes: bytes.length, problem: null };
    return this.#queued('Pasted text', () => [file]);
  }

  /** Imports the files of an earlier import again that failed. @throws AppError `notFound` where they are no longer known */
  retryFailed(id: string): Promise<ImportReport> {
    const report = this.with_.reports.get(id);
    const origins = this.#origins.get(id);
    const failed = report.files.filter(({ outcome }) => outcome === 'failed');
    const paths = failed.flatMap(({ path }) => origins?.get(path) ?? []);
    if (paths.length < failed.length) {
      throw new AppError(
        'notFound',
        'Where the failed files lay is no longer known: it is kept until Commonplace is closed. Import them again.',
      );
    }
    return this.#queued(`${report.title}, failed files again`, () => walkFiles(paths));
  }

  /** Moves every article an import added to the trash; that can be undone in turn. @throws AppError `notFound` */
  async undo(id: string): Promise<ImportReport> {
    const { changes, reports } = this.with_;
    const { title } = reports.get(id);
    await changes.perform({
      label: `Undo of the import ${subject(title)}`,
      do: () => this.#takeBack(id),
      undo: () => this.#bringBack(id),
      isVoid: () => this.#isGone(id),
    });
    return reports.get(id);
  }

  async #takeBack(id: string): Promise<void> {
    const { store, reports } = this.with_;
    await store.trash([...reports.added(id)]);
    await reports.save({ ...reports.get(id), undone: true });
  }

  async #bringBack(id: string): Promise<void> {
    const { store, reports } = this.with_;
    await store.restore([...reports.added(id)]);
    await reports.save({ ...reports.get(id), undone: false });
  }

  #rememberImport({ id, title }: ImportReport): void {
    this.with_.changes.remember({
      label: `Import of ${subject(title)}`,
      do: () => this.#bringBack(id),
      undo: () => this.#takeBack(id),
      isVoid: () => this.#isGone(id),
    });
  }

  #isGone(id: string): boolean {
    const { store, reports } = this.with_;
    return areGone(store, reports.added(id));
  }

  #queued(title: string, files: () => AsyncIterable<GivenFile> | Iterable<GivenFile>): Promise<ImportReport> {
    const result = this.#last.then(() => this.#run(title, files()));
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #run(title: string, files: AsyncIterable<GivenFile> | Iterable<GivenFile>): Promise<ImportReport> {
    const { store, pool, jobs, reports, onEnded } = this.with_;
    const job = jobs.start(`Importing ${subject(title)}`);
    const started = new Date();
    const id = `${started.toISOString().replace(/[-:.]/g, '')}-${randomBytes(3).toString('hex')}`;
    try {
      const run = new ImportRun(store, pool, job, started.toISOString());
      const result = await run.run(files);
      this.#origins.set(id, run.origins);
      const report: ImportReport = {
        id,
        title,
        startedAt: started.toISOString(),
        tookMs: Date.now() - started.getTime(),
        cancelled: job.signal.aborted,
        undone: false,
        ...result,
      };
      await reports.save(report);
      if (report.added > 0) this.#rememberImport(report);
      onEnded(report);
      return report;
    } finally {
      job.end();
    }
  }
}

const verbs: Readonly<Record<ImportOrigin, string>> = { drop: 'Dropped', choice: 'Chosen', open: 'Opened' };

/** What was given, in words: `Dropped folder “wire-2019”`. */
function reportTitle(paths: readonly string[], origin: ImportOrigin): string {
  const [first, ...others] = paths;
  if (first === undefined) return `${verbs[origin]} nothing`;
  if (others.length > 0) return `${verbs[origin]} ${String(paths.length)} items`;
  return `${verbs[origin]} “${basename(first)}”`;
}

function subject(title: string): string {
  return /“(.+)”/.exec(title)?.[1] ?? title.replace(/^(?:Dropped|Chosen|Opened) /, '');
}
