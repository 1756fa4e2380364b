import { mkdir, readdir, readFile } from 'node:fs/promises';
import { AppError } from '../../preload/contract/errors';
import type { ImportReport, ImportSummary } from '../../preload/contract/importing';
import { toJson, writeFileAtomic, type LibraryFolder } from '../storage';

/** Import reports on disk: `imports/<id>.json`, ids beginning with the time so that they sort. */
export class ImportReports {
  readonly #reports = new Map<string, ImportReport>();

  private constructor(private readonly folder: LibraryFolder) {}

  static async open(folder: LibraryFolder): Promise<ImportReports> {
    const reports = new ImportReports(folder);
    await mkdir(folder.path('imports'), { recursive: true });
    for (const name of await readdir(folder.path('imports'))) {
      const report = name.endsWith('.json') ? await readReport(folder.path('imports', name)) : null;
      if (report !== null) reports.#reports.set(report.id, report);
    }
    return reports;
  }

  /** Newest first. */
  list(): readonly ImportSummary[] {
    const summaries = Array.from(this.#reports.values(), ({ files: _files, ...summary }) => summary);
    return summaries.sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  /** @throws AppError `notFound` */
  get(id: string): ImportReport {
    const report = this.#reports.get(id);
    if (report === undefined) throw new AppError('notFound', `There is no report of an import ${id}.`);
    return report;
  }

  async save(report: ImportReport): Promise<void> {
    this.#reports.set(report.id, report);
    await writeFileAtomic(this.folder.path('imports', `${report.id}.json`), toJson(report));
  }

  /** Takes in a report of another library; one that is here stays. A text that is no report is passed over. */
  async takeIn(text: string): Promise<void> {
    const report = parsedReport(text);
    if (report === null || !/^[\w-]+$/.test(report.id) || this.#reports.has(report.id)) return;
    this.#reports.set(report.id, report);
    await writeFileAtomic(this.folder.path('imports', `${report.id}.json`), text);
  }

  /** The articles an import added. */
  added(id: string): ReadonlySet<string> {
    const files = this.#reports.get(id)?.files ?? [];
    return new Set(
      files.flatMap((file) => (file.outcome === 'added' && file.id !== undefined ? [file.id] : [])),
    );
  }
}

/** A report that cannot be read is passed over: it is a record of the past, and nothing rests on it. */
async function readReport(path: string): Promise<ImportReport | null> {
  return parsedReport(await readFile(path, 'utf8').catch(() => ''));
}

function parsedReport(text: string): ImportReport | null {
  try {
    const report = JSON.parse(text) as ImportReport;
    return Array.isArray(report.files) && typeof report.id === 'string' ? report : null;
  } catch {
    return null;
  }
}
