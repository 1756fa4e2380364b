import { AppError, type ErrorEnvelope } from '../../preload/contract/errors';
import type { EventName } from '../../preload/contract/events';
import { methodNamed } from '../../preload/contract/contract';
import type { Reply } from '../../preload/contract/reply';
import type { ServiceState } from '../../preload/contract/shell';
import { assertNever } from '../../preload/shared/assertNever';
import type { FromLibrary, LibraryProcess, LibraryServiceOptions } from './messages';

/** After so many ends within {@link restartWindowMs} the process is not started again until someone asks. */
const maxRestarts = 3;
const restartWindowMs = 60_000;
/** How long a closing process may take to write what it holds before it is ended. */
const closeLimitMs = 20_000;

interface PendingCall {
  readonly method: string;
  readonly params: unknown;
  readonly repeatable: boolean;
  readonly settle: (reply: Reply) => void;
}

interface Listeners {
  readonly onState: (state: ServiceState) => void;
  readonly onEvent: (name: EventName, payload: unknown) => void;
}

/**
 * The library process seen from outside: calls with replies, events, and a new process when one ends unasked.
 * Calls made while it starts wait for it. When it ends, questions are asked again of the next one; changes fail with
 * `serviceStopped`, because nobody knows how far they came.
 */
export class LibraryClient {
  #process: LibraryProcess | null = null;
  #state: ServiceState = { kind: 'starting' };
  #options: LibraryServiceOptions;
  #nextId = 1;
  readonly #pending = new Map<number, PendingCall>();
  readonly #ends: number[] = [];
  #closing: (() => void) | null = null;

  constructor(
    private readonly startProcess: () => LibraryProcess,
    options: LibraryServiceOptions,
    private readonly listeners: Listeners,
  ) {
    this.#options = options;
  }

  get state(): ServiceState {
    return this.#state;
  }

  get folder(): string {
    return this.#options.folder;
  }

  /** Starts the process; does nothing while one is running. */
  start(): void {
    if (this.#process !== null) return;
    if (this.#state.kind === 'failed') this.#setState({ kind: 'starting' });
    const process = this.startProcess();
    this.#process = process;
    process.onMessage((message) => {
      if (this.#process === process) this.#receive(message);
    });
    process.onExit((code) => {
      if (this.#process === process) this.#ended(code);
    });
    process.post({ kind: 'open', options: this.#options });
  }

  /** Calls a method of the contract. Parameters must be parsed already. Never rejects; `signal` cancels the call. */
  call(method: string, params: unknown, signal?: AbortSignal): Promise<Reply> {
    if (this.#state.kind === 'failed') return Promise.resolve({ ok: false, error: this.#state.error });
    const id = this.#nextId++;
    return new Promise<Reply>((settle) => {
      const repeatable = methodNamed(method)?.repeatable ?? false;
      this.#pending.set(id, { method, params, repeatable, settle });
      signal?.addEventListener('abort', () => this.#process?.post({ kind: 'cancel', id }), { once: true });
      if (this.#state.kind === 'ready') this.#process?.post({ kind: 'call', id, method, params });
    });
  }

  /** Ends this process in good order and opens another library. */
  async open(options: LibraryServiceOptions): Promise<void> {
    await this.close();
    this.#options = options;
    this.#ends.length = 0;
    this.#setState({ kind: 'starting' });
    this.start();
  }

  /** Starts over after a failure, forgetting earlier ends. */
  retry(): void {
    this.#ends.length = 0;
    this.start();
  }

  /** Lets the process write what it holds and waits for its end. */
  async close(): Promise<void> {
    const process = this.#process;
    if (process === null) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        process.kill();
      }, closeLimitMs);
      this.#closing = () => {
        clearTimeout(timer);
        resolve();
      };
      process.post({ kind: 'close' });
    });
  }

  #receive(message: FromLibrary): void {
    switch (message.kind) {
      case 'opened':
        this.#setState({ kind: 'ready' });
        for (const [id, { method, params }] of this.#pending) {
          this.#process?.post({ kind: 'call', id, method, params });
        }
        return;
      case 'refused': {
        const process = this.#process;
        this.#process = null;
        process?.kill();
        this.#fail(message.error);
        return;
      }
      case 'answer':
        this.#settle(message.id, message.reply);
        return;
      case 'event':
        this.listeners.onEvent(message.name, message.payload);
        return;
      default:
        assertNever(message);
    }
  }

  #ended(code: number | null): void {
    this.#process = null;
    if (this.#closing !== null) {
      this.#failPending(() => true, 'The library was closed before this was done.');
      this.#closing();
      this.#closing = null;
      return;
    }
    if (this.#state.kind === 'failed') return;
    const reason = code === null ? 'it was ended from outside' : `it ended with code ${String(code)}`;
    this.#failPending(
      (call) => !call.repeatable,
      `The library process stopped (${reason}) and was started again. Look whether the change was made, and repeat it if not.`,
    );
    if (this.#endsTooOften()) {
      const message = `The library process keeps stopping (${reason}). Try again; if it stops once more, run “Check library” from the command line.`;
      this.#fail({ code: 'serviceStopped', message });
      return;
    }
    this.#setState({ kind: 'restarting', reason });
    this.start();
  }

  #endsTooOften(): boolean {
    const now = Date.now();
    this.#ends.push(now);
    while (this.#ends.length > 0 && now - (this.#ends[0] ?? now) > restartWindowMs) this.#ends.shift();
    return this.#ends.length > maxRestarts;
  }

  #fail(error: ErrorEnvelope): void {
    this.#setState({ kind: 'failed', error });
    for (const id of [...this.#pending.keys()]) this.#settle(id, { ok: false, error });
  }

  #failPending(which: (call: PendingCall) => boolean, message: string): void {
    const reply: Reply = { ok: false, error: new AppError('serviceStopped', message) };
    for (const [id, call] of [...this.#pending]) if (which(call)) this.#settle(id, reply);
  }

  #settle(id: number, reply: Reply): void {
    this.#pending.get(id)?.settle(reply);
    this.#pending.delete(id);
  }

  #setState(state: ServiceState): void {
    this.#state = state;
    this.listeners.onState(state);
  }
}
