import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { AppError } from '../../preload/contract/errors';
import type {
  FilesQuestion,
  ImportedFile,
  ImportedFiles,
  ImportReport,
} from '../../preload/contract/importing';
import { writeFileAtomic, type LibraryFolder } from '../storage';
import { reportBytes } from './reportBytes';

/** A report as it is on disk. */
export interface StoredReport extends ImportReport {
  readonly files: readonly ImportedFile[];
}

/** An import's files, and the articles it added. */
interface ReportFiles {
  readonly id: string;
  readonly files: readonly ImportedFile[];
  readonly added: ReadonlySet<string>;
}

/**
 * Import reports on disk: `imports/<id>.json`, ids beginning with the time so that they sort. They are read when one is first asked
 * for, and what became of each file once more when that is: together, all imports a library was made of have named every file in it.
 */
export class ImportReports {
  #known: Map<string, ImportReport> | null = null;
  #latest: ReportFiles | null = null;

  private constructor(private readonly folder: LibraryFolder) {}

  static async open(folder: LibraryFolder): Promise<ImportReports> {
    await mkdir(folder.path('imports'), { recursive: true });
    return new ImportReports(folder);
  }

  /** Newest first. */
  list(): readonly ImportReport[] {
    return Array.from(this.#reports.values()).sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  /** @throws AppError `notFound` */
  get(id: string): ImportReport {
    const report = this.#reports.get(id);
    if (report === undefined) throw new AppError('notFound', `There is no report of an import ${id}.`);
    return report;
  }

  /** What became of each file of an import. @throws AppError `notFound`, also where its report cannot be read any more */
  filesOf(id: string): readonly ImportedFile[] {
    const report = this.get(id);
    const read = this.#read(id);
    if (read === null)
      throw new AppError(
        'notFound',
        `What became of each file of “${report.title}” is not known any more: imports/${id}.json cannot be read.`,
      );
    return read.files;
  }

  /** Some of an import's files. @throws AppError `notFound` */
  files({ id, outcome, typed, offset, limit }: FilesQuestion): ImportedFiles {
    const wanted = typed.toLowerCase();
    const files = this.filesOf(id).filter(
      (file) => (outcome === null || file.outcome === outcome) && file.path.toLowerCase().includes(wanted),
    );
    return { total: files.length, files: files.slice(offset, offset + limit) };
  }

  /** What became of all of them, a line each: outcome, path, reason. @throws AppError `notFound` */
  text(id: string): string {
    const lines = this.filesOf(id).map(({ path, outcome, reason }) =>
      [outcome, path, reason ?? ''].join('\t'),
    );
    return lines.join('\n');
  }

  /** Keeps a report. @returns it without its files */
  async save(stored: StoredReport): Promise<ImportReport> {
    const report = withoutFiles(stored);
    this.#reports.set(report.id, report);
    this.#latest = reportFiles(stored);
    await writeFileAtomic(this.#path(report.id), reportBytes(report, stored.files));
    return report;
  }

  /** Marks an import as undone, or as not. @throws AppError `notFound` */
  async mark(id: string, undone: boolean): Promise<void> {
    await this.save({ ...this.get(id), files: this.filesOf(id), undone });
  }

  /** Takes in a report of another library; one that is here stays. A text that is no report is passed over. */
  async takeIn(text: string): Promise<void> {
    const stored = parsedReport(text);
    if (stored === null || !/^[\w-]+$/.test(stored.id) || this.#reports.has(stored.id)) return;
    this.#reports.set(stored.id, withoutFiles(stored));
    await writeFileAtomic(this.#path(stored.id), text);
  }

  /** The articles an import added; none where its report is not there or cannot be read. */
  added(id: string): ReadonlySet<string> {
    return this.#read(id)?.added ?? new Set();
  }

  #read(id: string): ReportFiles | null {
    if (this.#latest?.id === id) return this.#latest;
    const stored = this.#reports.has(id) ? parsedReport(readText(this.#path(id))) : null;
    return stored === null ? null : (this.#latest = reportFiles(stored));
  }

  get #reports(): Map<string, ImportReport> {
    return (this.#known ??= this.#readAll());
  }

  /** One that cannot be read is passed over: it is a record of the past, and nothing rests on it. */
  #readAll(): Map<string, ImportReport> {
    const reports = new Map<string, ImportReport>();
    for (const name of readdirSync(this.folder.path('imports'))) {
      const stored = name.endsWith('.json')
        ? parsedReport(readText(this.folder.path('imports', name)))
        : null;
      if (stored !== null) reports.set(stored.id, withoutFiles(stored));
    }
    return reports;
  }

  #path(id: string): string {
    return this.folder.path('imports', `${id}.json`);
  }
}

function reportFiles({ id, files }: Pick<StoredReport, 'id' | 'files'>): ReportFiles {
  const added = files.flatMap(({ outcome, id: article }) =>
    outcome === 'added' && article !== undefined ? [article] : [],
  );
  return { id, files, added: new Set(added) };
}

function withoutFiles({ files: _files, ...report }: StoredReport): ImportReport {
  return report;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function parsedReport(text: string): StoredReport | null {
  try {
    const report = JSON.parse(text) as StoredReport;
    return Array.isArray(report.files) && typeof report.id === 'string' ? report : null;
  } catch {
    return null;
  }
}
