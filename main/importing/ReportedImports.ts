import { randomBytes } from 'node:crypto';
import { AppError } from '../../preload/contract/errors';
import type { FileOutcome, ImportedFile, ImportKind, ImportReport } from '../../preload/contract/importing';
import type { JobList, RunningJob } from '../jobs';
import type { UndoStack } from '../undo';
import type { ImportReports } from './ImportReports';

/** What an import brought: what became of each thing, and how all of it is taken back and brought back. */
export interface Arrived {
  readonly files: readonly ImportedFile[];
  takeBack(): Promise<void>;
  bringBack(): Promise<void>;
}

export interface ReportedImportsParts {
  readonly jobs: JobList;
  readonly reports: ImportReports;
  readonly changes: UndoStack;
  /** Called with each report when its import has ended. */
  readonly onEnded: (report: ImportReport) => void;
}

/** Imports of whole folders, one after the other, as jobs with a report, which can be undone like any change. */
export class ReportedImports {
  readonly #arrived = new Map<string, Arrived>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: ReportedImportsParts) {}

  /** Runs an import. @param name what the folder is called. @returns its report, once it is on disk */
  run(kind: ImportKind, name: string, task: (job: RunningJob) => Promise<Arrived>): Promise<ImportReport> {
    const result = this.#last.then(() => this.#run(kind, name, task));
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Takes an import back, as a change that can be undone in turn. @throws AppError `notFound` for one of an earlier session */
  async undo(id: string): Promise<ImportReport> {
    const { changes, reports } = this.parts;
    await changes.perform({
      label: `Undo of the import of ${reports.get(id).title}`,
      do: () => this.#mark(id, true),
      undo: () => this.#mark(id, false),
    });
    return reports.get(id);
  }

  async #run(
    kind: ImportKind,
    name: string,
    task: (job: RunningJob) => Promise<Arrived>,
  ): Promise<ImportReport> {
    const { jobs, reports, changes, onEnded } = this.parts;
    const job = jobs.start(`Importing ${name}`);
    const started = new Date();
    try {
      const arrived = await task(job);
      const count = (outcome: FileOutcome): number =>
        arrived.files.filter((file) => file.outcome === outcome).length;
      const report: ImportReport = {
        id: `${started.toISOString().replace(/[-:.]/g, '')}-${randomBytes(3).toString('hex')}`,
        startedAt: started.toISOString(),
        tookMs: Date.now() - started.getTime(),
        title: `“${name}”`,
        kind,
        cancelled: job.signal.aborted,
        added: count('added'),
        alreadyHere: count('alreadyHere'),
        unsupported: count('unsupported'),
        failed: count('failed'),
        files: arrived.files,
        undone: false,
      };
      await reports.save(report);
      this.#arrived.set(report.id, arrived);
      if (report.added > 0)
        changes.remember({
          label: `Import of ${report.title}`,
          do: () => this.#mark(report.id, false),
          undo: () => this.#mark(report.id, true),
        });
      onEnded(report);
      return report;
    } finally {
      job.end();
    }
  }

  async #mark(id: string, undone: boolean): Promise<void> {
    const arrived = this.#arrived.get(id);
    if (arrived === undefined)
      throw new AppError(
        'notFound',
        'Such an import can be taken back until Commonplace is closed. Move what it added to the trash by hand: the report names it.',
      );
    if (undone) await arrived.takeBack();
    else await arrived.bringBack();
    const { reports } = this.parts;
    await reports.save({ ...reports.get(id), undone });
  }
}
