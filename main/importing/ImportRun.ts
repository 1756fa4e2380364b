import type { FileOutcome, ImportedFile } from '../../preload/contract/importing';
import type { RunningJob } from '../jobs';
import type { ArticleStore, NewArticle } from '../library';
import { assertNever } from '../../preload/shared/assertNever';
import { countOutcomes } from './countOutcomes';
import type { StoredReport } from './ImportReports';
import { newArticle } from './newArticle';
import { readAhead } from './readAhead';
import type { ParsePool } from './ParsePool';
import type { ParsedPart } from './parseMessages';
import { WriteBatches } from './WriteBatches';

/** A file as it was given: `shown` for people, `path` where it lies (or its bytes), `problem` where it cannot be read. */
export interface GivenFile {
  readonly shown: string;
  readonly path: string | Uint8Array;
  readonly problem: string | null;
}

type Result = Pick<StoredReport, 'added' | 'alreadyHere' | 'unsupported' | 'failed' | 'files'>;

/** An article read and waiting to be written with others. */
interface Waiting {
  readonly index: number;
  readonly article: NewArticle;
  readonly given: GivenFile;
}

/** One import: reads files side by side, writes their articles in batches, and keeps an outcome for each file, and each piece of one, in their order. */
export class ImportRun {
  /** Where each file lies that failed, by the path shown for it, or for a piece of it. */
  readonly origins = new Map<string, string>();
  readonly #files: ImportedFile[] = [];
  readonly #ids = new Map<string, string>();
  readonly #texts = new Map<string, { readonly id: string; readonly title: string }>();
  readonly #batches = new WriteBatches<Waiting>(
    ({ article: { text, source } }) => text.length + source.bytes.length,
    (batch) => this.#writeBatch(batch),
  );
  #total = 0;
  #done = 0;
  #failed = 0;

  constructor(
    private readonly store: ArticleStore,
    private readonly pool: ParsePool,
    private readonly job: RunningJob,
    private readonly addedAt: string,
    /** Whether this goes on with an import that was interrupted: what that added, at the same `addedAt`, counts as added by this one. */
    private readonly isResumed: boolean,
    /** Nothing is written before: that there is an import must be known first. */
    private readonly noted: Promise<void>,
  ) {
    for (const { textSha256, id, title } of store.all()) this.#texts.set(textSha256, { id, title });
  }

  async run(files: AsyncIterable<GivenFile> | Iterable<GivenFile>): Promise<Result> {
    const running = new Set<Promise<void>>();
    const found = readAhead(files, () => {
      this.job.update({ total: ++this.#total });
    });
    // Files are taken in the order given, though read side by side: of two that are the same, the first is the one added.
    let turn: Promise<void> = Promise.resolve();
    for await (const file of found) {
      if (running.size >= this.pool.room) await Promise.race(running);
      const task: Promise<void> = this.#file(file, turn).finally(() => running.delete(task));
      turn = task;
      running.add(task);
    }
    await Promise.all(running);
    await this.#batches.end();
    return { ...countOutcomes(this.#files), files: this.#files };
  }

  /** Reads a file; its parts are taken once it is its `turn`. */
  async #file(file: GivenFile, turn: Promise<void>): Promise<void> {
    const refusal = this.job.signal.aborted ? cancelled : file.problem;
    if (refusal !== null) {
      await turn;
      this.#fail(file, file.shown, refusal);
      return;
    }
    const isOnly = { yes: true };
    await this.pool.read({ name: file.shown, source: file.path, hints: {} }, async (part) => {
      await turn;
      if (isOnly.yes) isOnly.yes = false;
      else this.job.update({ total: ++this.#total });
      this.#take(file, part);
      // Where the disk is slower than the readers, they wait for it.
      await this.#batches.room();
      return !this.job.signal.aborted;
    });
  }

  #take(given: GivenFile, { label, outcome, file }: ParsedPart): void {
    const shown = label === null ? given.shown : `${given.shown} › ${label}`;
    if (this.job.signal.aborted) {
      this.#fail(given, shown, cancelled);
      return;
    }
    switch (outcome.kind) {
      case 'unsupported':
        this.#end(shown, 'unsupported', outcome.reason);
        return;
      case 'failed':
        this.#fail(given, shown, outcome.reason);
        return;
      case 'article': {
        if (file === null) return;
        const name = shown.slice(shown.indexOf(given.shown) + given.shown.lastIndexOf('/') + 1);
        const article = newArticle(outcome.article, { name, ...file }, this.addedAt);
        if (!this.#isHere(shown, article)) this.#wait(given, shown, article);
        return;
      }
      default:
        assertNever(outcome);
    }
  }

  #remember({ path }: GivenFile, shown: string): void {
    if (typeof path === 'string') this.origins.set(shown, path);
  }

  #fail(given: GivenFile, shown: string, reason: string): void {
    this.#remember(given, shown);
    this.#end(shown, 'failed', reason);
  }

  /** Ends a file whose article is in the library or among those just read, by its bytes or by its text. */
  #isHere(shown: string, { article }: NewArticle): boolean {
    const here = this.store.find(article.id);
    if (this.isResumed && here?.addedAt === this.addedAt && !this.#ids.has(article.id)) {
      this.#ids.set(article.id, here.title);
      this.#end(shown, 'added', null, article.id);
      return true;
    }
    const sameBytes = this.#ids.get(article.id) ?? here?.title;
    if (sameBytes !== undefined) {
      const where = this.store.isTrashed(article.id) ? '; it is in the trash' : '';
      this.#end(shown, 'alreadyHere', `Same bytes as “${sameBytes}”${where}.`, article.id);
      return true;
    }
    const sameText = this.#texts.get(article.textSha256);
    if (sameText === undefined) return false;
    this.#end(shown, 'alreadyHere', `Same text as “${sameText.title}”.`, sameText.id);
    return true;
  }

  #wait(given: GivenFile, shown: string, article: NewArticle): void {
    const { id, title, textSha256 } = article.article;
    this.#ids.set(id, title);
    this.#texts.set(textSha256, { id, title });
    const index = this.#files.push({ path: shown, outcome: 'added', id }) - 1;
    this.#batches.add({ index, article, given });
  }

  async #writeBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.noted;
      await this.store.add(batch.map(({ article }) => article));
      this.#done += batch.length;
    } catch (error) {
      const reason = `It could not be written into the library: ${error instanceof Error ? error.message : String(error)}`;
      for (const { index, article, given } of batch) {
        const path = this.#files[index]?.path ?? article.article.file.name;
        this.#files[index] = { path, outcome: 'failed', reason };
        this.#remember(given, path);
      }
      this.#done += batch.length;
      this.#failed += batch.length;
    }
    this.job.update({ done: this.#done, failed: this.#failed });
  }

  #end(path: string, outcome: FileOutcome, reason: string | null, id?: string): void {
    this.#files.push({
      path,
      outcome,
      ...(reason === null ? {} : { reason }),
      ...(id === undefined ? {} : { id }),
    });
    this.#done++;
    if (outcome === 'failed') this.#failed++;
    this.job.update({ done: this.#done, failed: this.#failed });
  }
}

const cancelled = 'The import was cancelled before this file was read.';
