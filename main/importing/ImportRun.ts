import type { FileOutcome, ImportedFile, ImportReport } from '../../preload/contract/importing';
import type { RunningJob } from '../jobs';
import type { ArticleStore, NewArticle } from '../library';
import { assertNever } from '../../preload/shared/assertNever';
import { newArticle } from './newArticle';
import type { ParsePool } from './ParsePool';
import type { ParseAnswer } from './parseMessages';

/** A file as it was given: `shown` for people, `path` where it lies (or its bytes), `problem` where it cannot be read. */
export interface GivenFile {
  readonly shown: string;
  readonly path: string | Uint8Array;
  readonly bytes: number;
  readonly problem: string | null;
}

type Result = Pick<ImportReport, 'added' | 'alreadyHere' | 'unsupported' | 'failed' | 'files'>;

/** An article read and waiting to be written with others. */
interface Waiting {
  readonly index: number;
  readonly article: NewArticle;
}

const largestBytes = 100 * 1024 * 1024;
/** Articles are written in batches: so many, or as many as came in so long. */
const batchSize = 100;
const batchMs = 200;

/** One import: reads files side by side, writes their articles in batches, and keeps an outcome for each file in its order. */
export class ImportRun {
  /** Where each file lies, by the path shown for it. */
  readonly origins = new Map<string, string>();
  readonly #files: ImportedFile[] = [];
  readonly #ids = new Map<string, string>();
  readonly #texts = new Map<string, { readonly id: string; readonly title: string }>();
  /** Files that were read before those given ahead of them: of two that are the same, the first given is the one added. */
  readonly #early = new Map<number, () => void>();
  #next = 0;
  #waiting: Waiting[] = [];
  #writing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #given = 0;
  #done = 0;
  #failed = 0;

  constructor(
    private readonly store: ArticleStore,
    private readonly pool: ParsePool,
    private readonly job: RunningJob,
    private readonly addedAt: string,
  ) {
    for (const { textSha256, id, title } of store.all()) this.#texts.set(textSha256, { id, title });
  }

  async run(files: AsyncIterable<GivenFile> | Iterable<GivenFile>): Promise<Result> {
    const running = new Set<Promise<void>>();
    const given: GivenFile[] = [];
    for await (const file of files) given.push(file);
    this.#given = given.length;
    this.job.update({ total: this.#given });
    for (const [index, file] of given.entries()) {
      if (typeof file.path === 'string') this.origins.set(file.shown, file.path);
      if (running.size >= this.pool.size * 4) await Promise.race(running);
      const task: Promise<void> = this.#file(index, file).finally(() => running.delete(task));
      running.add(task);
    }
    await Promise.all(running);
    await this.#write();
    const count = (outcome: FileOutcome): number =>
      this.#files.filter((file) => file.outcome === outcome).length;
    return {
      added: count('added'),
      alreadyHere: count('alreadyHere'),
      unsupported: count('unsupported'),
      failed: count('failed'),
      files: this.#files,
    };
  }

  async #file(index: number, file: GivenFile): Promise<void> {
    const refusal = this.#refusal(file);
    const answer = refusal === null ? await this.pool.parse(file.shown, file.path) : null;
    this.#inTurn(index, () => {
      if (answer === null) this.#end(index, file.shown, 'failed', refusal ?? cancelled);
      else if (this.job.signal.aborted) this.#end(index, file.shown, 'failed', cancelled);
      else this.#take(index, file.shown, answer);
    });
  }

  #inTurn(index: number, take: () => void): void {
    this.#early.set(index, take);
    for (let next = this.#early.get(this.#next); next !== undefined; next = this.#early.get(this.#next)) {
      this.#early.delete(this.#next++);
      next();
    }
  }

  #refusal(file: GivenFile): string | null {
    if (this.job.signal.aborted) return cancelled;
    if (file.bytes > largestBytes) {
      const megabytes = Math.round(file.bytes / 1024 / 1024);
      return `Too large: ${String(megabytes)} MB. Files up to 100 MB are read; split it and import the parts.`;
    }
    return file.problem;
  }

  #take(index: number, shown: string, { outcome, file }: ParseAnswer): void {
    switch (outcome.kind) {
      case 'unsupported':
      case 'failed':
        this.#end(index, shown, outcome.kind, outcome.reason);
        return;
      case 'articles':
        if (file === null) return;
        outcome.articles.forEach((parsed, part) => {
          const article = newArticle(
            parsed,
            { name: shown.split('/').at(-1) ?? shown, ...file },
            part,
            this.addedAt,
          );
          if (!this.#isHere(index, shown, article)) this.#wait(index, shown, article);
        });
        return;
      default:
        assertNever(outcome);
    }
  }

  /** Ends a file whose article is in the library or among those just read, by its bytes or by its text. */
  #isHere(index: number, shown: string, { article }: NewArticle): boolean {
    const sameBytes = this.#ids.get(article.id) ?? this.store.find(article.id)?.title;
    if (sameBytes !== undefined) {
      const where = this.store.isTrashed(article.id) ? '; it is in the trash' : '';
      this.#end(index, shown, 'alreadyHere', `Same bytes as “${sameBytes}”${where}.`, article.id);
      return true;
    }
    const sameText = this.#texts.get(article.textSha256);
    if (sameText === undefined) return false;
    this.#end(index, shown, 'alreadyHere', `Same text as “${sameText.title}”.`, sameText.id);
    return true;
  }

  #wait(index: number, shown: string, article: NewArticle): void {
    const { id, title, textSha256 } = article.article;
    this.#ids.set(id, title);
    this.#texts.set(textSha256, { id, title });
    this.#files[index] = { path: shown, outcome: 'added', id };
    this.#waiting.push({ index, article });
    if (this.#waiting.length >= batchSize) void this.#write();
    else this.#timer ??= setTimeout(() => void this.#write(), batchMs);
  }

  #write(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const batch = this.#waiting;
    this.#waiting = [];
    this.#writing = this.#writing.then(() => this.#writeBatch(batch));
    return this.#writing;
  }

  async #writeBatch(batch: readonly Waiting[]): Promise<void> {
    if (batch.length === 0) return;
    try {
      await this.store.add(batch.map(({ article }) => article));
      this.#done += batch.length;
    } catch (error) {
      const reason = `It could not be written into the library: ${error instanceof Error ? error.message : String(error)}`;
      for (const { index, article } of batch)
        this.#end(index, this.#files[index]?.path ?? article.article.file.name, 'failed', reason);
    }
    this.job.update({ done: this.#done, failed: this.#failed });
  }

  #end(index: number, path: string, outcome: FileOutcome, reason: string, id?: string): void {
    this.#files[index] = { path, outcome, reason, ...(id === undefined ? {} : { id }) };
    this.#done++;
    if (outcome === 'failed') this.#failed++;
    this.job.update({ done: this.#done, failed: this.#failed });
  }
}

const cancelled = 'The import was cancelled before this file was read.';
