import { AppError } from '../../preload/contract/errors';
import type { ImportedFile, ImportKind, ImportReport } from '../../preload/contract/importing';
import type { JobList, RunningJob } from '../jobs';
import { Turns } from '../storage';
import type { UndoStack } from '../undo';
import { countOutcomes } from './countOutcomes';
import type { ImportReports } from './ImportReports';
import { newImportId } from './newImportId';

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
  readonly #turns = new Turns();

  constructor(private readonly parts: ReportedImportsParts) {}

  /** Runs an import. @param name what the folder is called. @returns its report, once it is on disk */
  run(kind: ImportKind, name: string, task: (job: RunningJob) => Promise<Arrived>): Promise<ImportReport> {
    return this.#turns.take(() => this.#run(kind, name, task));
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
    const started = Date.now();
    const startedAt = new Date(started).toISOString();
    try {
      const arrived = await task(job);
      const report = await reports.save({
        id: newImportId(startedAt),
        startedAt,
        tookMs: Date.now() - started,
        title: `“${name}”`,
        kind,
        cancelled: job.signal.aborted,
        ...countOutcomes(arrived.files),
        files: arrived.files,
        undone: false,
      });
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
    await this.parts.reports.mark(id, undone);
  }
}
