import { mkdir, readdir, stat } from 'node:fs/promises';
import { AppError } from '../../preload/contract/errors';
import type { Backup, BackupKind } from '../../preload/contract/library';
import type { JobList } from '../jobs';
import { fileOperations, Turns } from '../storage';
import { readHead, writeBackup } from './backupFile';
import { backupLines, noteFiles, type BackupSources } from './backupLines';
import { backupName, isBackupName, kindOf, madeOf } from './backupName';
import { keptBackups } from './keptBackups';

/** The backups of a library, in `backups/`: named by when they were made and why. */
export class Backups {
  readonly #turns = new Turns();

  constructor(
    private readonly sources: BackupSources,
    private readonly jobs: JobList,
  ) {}

  /** The newest first; one that cannot be read says so. */
  async list(): Promise<readonly Backup[]> {
    const backups = await Promise.all((await this.#names()).map((name) => this.#backup(name)));
    return backups.sort((a, b) => (a.made < b.made ? 1 : -1));
  }

  /** When the last one of a kind was made, as ISO 8601; null where there is none. */
  async newest(kind: BackupKind): Promise<string | null> {
    const times = (await this.#names()).filter((name) => name.includes(`-${kind}.`)).map(madeOf);
    return times.sort().at(-1) ?? null;
  }

  /** Makes a backup, as a job, and lets go of those that need not be kept. One is made at a time. */
  make(kind: BackupKind): Promise<Backup> {
    return this.#turns.take(() => this.#make(kind));
  }

  /** The path of a backup. @throws AppError `notFound` */
  async path(name: string): Promise<string> {
    if (!isBackupName(name) || !(await this.#names()).includes(name))
      throw new AppError('notFound', `There is no backup ${name} any more.`);
    return this.#path(name);
  }

  async #make(kind: BackupKind): Promise<Backup> {
    const { folder, articles } = this.sources;
    const made = new Date().toISOString();
    const name = backupName(made, kind);
    const job = this.jobs.start(kind === 'manual' ? 'Backing up' : 'Daily backup');
    try {
      await mkdir(folder.path('backups'), { recursive: true });
      const notes = (await noteFiles(folder.path('notes'), 'notes')).length;
      const count = articles.size;
      job.update({ total: count + notes });
      let done = 0;
      await writeBackup(
        this.#path(name),
        {
          line: 'head',
          format: 1,
          library: folder.id,
          name: folder.name,
          made,
          kind,
          articles: count,
          notes,
        },
        backupLines(this.sources),
        () => {
          if (job.signal.aborted) throw new AppError('cancelled', 'The backup was cancelled; none was made.');
          job.update({ done: Math.min(++done, count + notes) });
        },
      );
      await this.#forgetOld();
      return await this.#backup(name);
    } finally {
      job.end();
    }
  }

  async #forgetOld(): Promise<void> {
    const names = await this.#names();
    const kept = keptBackups(names.map((name) => ({ name, made: madeOf(name), kind: kindOf(name) })));
    for (const name of names) if (!kept.has(name)) fileOperations().remove(this.#path(name));
    // What a crash left half written.
    for (const name of await readdir(this.sources.folder.path('backups')))
      if (name.endsWith('.jsonl.gz.new')) fileOperations().remove(this.#path(name));
  }

  async #backup(name: string): Promise<Backup> {
    const path = this.#path(name);
    const [head, { size }] = await Promise.all([readHead(path), stat(path)]);
    return {
      name,
      made: madeOf(name),
      kind: kindOf(name),
      bytes: size,
      holds: head === null ? null : { articles: head.articles, notes: head.notes },
    };
  }

  async #names(): Promise<readonly string[]> {
    const names = await readdir(this.sources.folder.path('backups')).catch(() => []);
    return names.filter(isBackupName);
  }

  #path(name: string): string {
    return this.sources.folder.path('backups', name);
  }
}
