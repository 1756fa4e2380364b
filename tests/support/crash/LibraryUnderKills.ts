import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LibraryClient, type LibraryProcess } from '../../../main/service';
import type { Article } from '../../../preload/contract/article';
import type { Collection } from '../../../preload/contract/collections';
import type { Backup, LibraryCheck, LibraryOverview } from '../../../preload/contract/library';
import type { Note } from '../../../preload/contract/notes';
import { AppError } from '../../../preload/contract/errors';
import { valueOf } from '../../../preload/contract/reply';
import type { SearchResult } from '../../../preload/contract/search';
import { forkLibraryProcess, serviceOptions, type ForkedLibraryProcess } from '../forkLibraryProcess';

/** What a library holds, each thing as text that compares, by kind and id. */
export type Holdings = ReadonlyMap<string, string>;

const queries = ['boat', 'home', 'story -12', '"came home"', 'tag:t1', 'sto*'];

/** A real library process on a folder, which can be killed; and what it answers about all that is in it. */
export class LibraryUnderKills {
  readonly #client: LibraryClient;
  #child: ForkedLibraryProcess | null = null;
  #isOver = false;
  #ended: () => void = () => undefined;
  readonly ended = new Promise<void>((resolve) => (this.#ended = resolve));
  /** Articles that were announced: they are acknowledged, though the import they belong to may not have ended. */
  readonly announced = new Set<string>();

  constructor(private readonly folder: string) {
    const start = (): LibraryProcess => {
      // One life: what the client would start after a kill has ended before it began.
      if (this.#child !== null) return endedProcess;
      const child = forkLibraryProcess();
      this.#child = child;
      child.onExit(() => {
        this.#isOver = true;
        this.#ended();
      });
      return child;
    };
    this.#client = new LibraryClient(start, serviceOptions(folder), {
      onState: () => undefined,
      onEvent: (name, payload) => {
        if (name !== 'articlesChanged') return;
        for (const id of (payload as { ids: readonly string[] | null }).ids ?? []) this.announced.add(id);
      },
    });
    this.#client.start();
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Calls a method. @throws AppError as the process answers, and `serviceStopped` when it was killed */
  async call<T>(method: string, params: unknown = {}): Promise<T> {
    if (this.#isOver) throw new AppError('serviceStopped', 'The library process has ended.');
    return valueOf(await this.#client.call(method, params)) as T;
  }

  kill(): void {
    this.#isOver = true;
    this.#child?.kill();
  }

  /** Closes in good order; resolves also when it is killed on the way. */
  async close(): Promise<void> {
    await this.#client.close();
  }

  /** Waits until no job runs, no import is to be gone on with, and everything is searchable. */
  async settle(): Promise<void> {
    for (;;) {
      const jobs = await this.call<readonly unknown[]>('jobs.list');
      const { index } = await this.call<LibraryOverview>('library.overview');
      const underway = readdirSync(join(this.folder, '.cache', 'imports'));
      const left = index.indexed === null ? null : index.total - index.indexed - index.problems.length;
      if (jobs.length + underway.length === 0 && left === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async holdings(): Promise<Holdings> {
    const held = new Map<string, string>();
    for (const kind of ['all', 'trash']) {
      const listing = { scope: { kind }, sort: { by: 'added', descending: false } };
      const ids = await this.call<readonly string[]>('articles.ids', { listing });
      for (const article of await this.call<readonly Article[]>('articles.get', { ids }))
        held.set(`article ${article.id}`, canonical({ ...article, isTrashed: kind === 'trash' }));
    }
    for (const note of await this.call<readonly Note[]>('notes.list'))
      held.set(`note ${note.id}`, canonical(note));
    for (const { id, name, parent } of await this.call<readonly Collection[]>('collections.list'))
      held.set(`collection ${id}`, canonical({ name, parent }));
    return held;
  }

  /** Everything wrong with the library's files and its index, in words; nothing where all is well. */
  async faults(): Promise<readonly string[]> {
    const check = await this.call<LibraryCheck>('library.check');
    const found = await this.#search();
    await this.call('search.rebuild');
    await this.settle();
    const rebuilt = await this.#search();
    return [
      ...check.problems.map(({ file, problem }) => `${file}: ${problem}`),
      ...unreadableJson(this.folder),
      ...unfinishedUpgrade(this.folder),
      ...(await this.#unreadableBackups()),
      ...queries.flatMap((query, at) =>
        found[at] === rebuilt[at]
          ? []
          : [`“${query}” finds ${String(found[at])}, rebuilt ${String(rebuilt[at])}`],
      ),
    ];
  }

  async #unreadableBackups(): Promise<readonly string[]> {
    const backups = await this.call<readonly Backup[]>('library.backups');
    return backups
      .filter(({ holds }) => holds === null)
      .map(({ name }) => `the backup ${name} cannot be read`);
  }

  async #search(): Promise<readonly string[]> {
    const results: string[] = [];
    for (const query of queries) {
      const request = { query, typing: false, order: 'relevance', limit: 500, offset: 0 };
      const { hits, total } = await this.call<SearchResult>('search.run', request);
      const ids = hits.map(({ id }) => id).sort();
      // Of more than are asked for, which come first among equals follows from when they were indexed.
      results.push(`${String(total)}: ${total > hits.length ? 'many' : ids.join(' ')}`);
    }
    return results;
  }
}

const endedProcess: LibraryProcess = {
  post: () => undefined,
  onMessage: () => undefined,
  onExit: (listener) => {
    setImmediate(listener, null);
  },
  kill: () => undefined,
};

/** A record as text, whatever the order of its fields. */
export function canonical(record: object): string {
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function unfinishedUpgrade(folder: string): readonly string[] {
  const { format } = JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8')) as { format: number };
  const isIgnored = existsSync(join(folder, '.gitignore'));
  return format > 1 && isIgnored ? [] : [`the library is of format ${String(format)}, half upgraded`];
}

function unreadableJson(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  return files.flatMap((name) => {
    try {
      if (statSync(join(folder, name)).isFile()) JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return [];
    } catch (error) {
      return [`${name} cannot be read: ${String(error)}`];
    }
  });
}
