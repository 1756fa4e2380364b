import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { AppError } from '../../preload/contract/errors';
import type { ImportQueue, ImportReports } from '../importing';
import type { ArticleStore } from '../library';
import type { NoteStore } from '../notes';
import { readTextIfThere, toJson, writeFileAtomic, type LibraryFolder } from '../storage';

const SampleRecord = v.object({ articles: v.array(v.string()), notes: v.array(v.string()) });
type SampleRecord = v.InferOutput<typeof SampleRecord>;

interface Parts {
  readonly folder: LibraryFolder;
  readonly queue: ImportQueue;
  readonly reports: ImportReports;
  readonly articles: ArticleStore;
  readonly notes: NoteStore;
}

/** The sample stories and notes: added to a library and taken away again as a whole. `sample.json` says what belongs to them. */
export class Sample {
  #record: SampleRecord | null;

  private constructor(
    private readonly source: string,
    private readonly parts: Parts,
    record: SampleRecord | null,
  ) {
    this.#record = record;
  }

  /** @param source the folder with the sample's `articles` and `notes` */
  static async open(source: string, parts: Parts): Promise<Sample> {
    const text = await readTextIfThere(parts.folder.path('sample.json'));
    return new Sample(source, parts, text === null ? null : parseRecord(text));
  }

  /** Takes in `sample.json` as it now stands on disk. */
  async reload(): Promise<void> {
    const text = await readTextIfThere(this.parts.folder.path('sample.json'));
    this.#record = text === null ? null : parseRecord(text);
  }

  get isHere(): boolean {
    return this.#record !== null;
  }

  /** Adds the sample. @returns the id of the note to begin with. @throws AppError `conflict` where it is here already */
  async add(): Promise<string> {
    if (this.isHere) throw new AppError('conflict', 'The sample is in this library already.');
    const report = await this.parts.queue.importPaths([join(this.source, 'articles')], 'choice');
    const articles = [...this.parts.reports.added(report.id)];
    const notes: string[] = [];
    for (const name of (await readdir(join(this.source, 'notes'))).sort()) {
      const markdown = await readFile(join(this.source, 'notes', name), 'utf8');
      notes.push((await this.parts.notes.create(basename(name, '.md'), markdown)).note.id);
    }
    await this.#remember({ articles, notes });
    return (
      notes.find((id) => this.parts.notes.find(id)?.title.startsWith('Start') === true) ?? notes[0] ?? ''
    );
  }

  /** Moves the sample's articles and notes to the trash, those that were changed too. */
  async remove(): Promise<void> {
    const { articles, notes } = this.parts;
    const record = this.#record ?? { articles: [], notes: [] };
    await articles.trash(
      record.articles.filter((id) => articles.find(id) !== null && !articles.isTrashed(id)),
    );
    for (const id of record.notes) if (notes.find(id) !== null) await notes.trash(id);
    await this.#remember(null);
  }

  async #remember(record: SampleRecord | null): Promise<void> {
    this.#record = record;
    await writeFileAtomic(this.parts.folder.path('sample.json'), toJson(record));
  }
}

function parseRecord(text: string): SampleRecord | null {
  try {
    const result = v.safeParse(SampleRecord, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
