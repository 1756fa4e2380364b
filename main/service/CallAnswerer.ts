import type { LibraryHandlers } from '../../preload/contract/contract';
import type { Reply } from '../../preload/contract/reply';
import { answerCall } from './answerCall';
import type { Calm } from './Calm';

/** Calls slower than this are logged with their method: a person would have noticed. */
const slowMs = 300;
const longTasks: ReadonlySet<string> = new Set([
  'importing.importPaths',
  'importing.retryFailed',
  'library.backUp',
  'library.check',
  'library.restore',
  'quotations.checkLibrary',
  'search.rebuild',
]);

/** Answers numbered calls, each of which can be cancelled while it runs. */
export class CallAnswerer {
  readonly #running = new Map<number, AbortController>();
  readonly #answers = new Set<Promise<void>>();

  constructor(
    private readonly handlers: LibraryHandlers,
    private readonly calm: Calm,
    private readonly send: (id: number, reply: Reply) => void,
  ) {}

  answer(id: number, method: string, params: unknown): void {
    this.calm.note();
    const answer = this.#answer(id, method, params).finally(() => this.#answers.delete(answer));
    this.#answers.add(answer);
  }

  /** Answers once every call that came in is answered: a change that was begun is finished before the library closes. */
  async settled(): Promise<void> {
    await Promise.all(this.#answers);
  }

  cancel(id: number): void {
    this.#running.get(id)?.abort();
  }

  async #answer(id: number, method: string, params: unknown): Promise<void> {
    const controller = new AbortController();
    this.#running.set(id, controller);
    const started = performance.now();
    this.send(id, await answerCall(this.handlers, method, params, controller.signal));
    this.#running.delete(id);
    const took = performance.now() - started;
    if (took > slowMs && !longTasks.has(method)) console.warn(`${method} took ${took.toFixed(0)} ms`);
  }
}
