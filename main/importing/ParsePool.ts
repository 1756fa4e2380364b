import { cpus } from 'node:os';
import { Worker } from 'node:worker_threads';
import { workerReady, type ParseAnswer, type ParseRequest } from './parseMessages';

/** What one file may cost before it is given up. */
export interface ParseLimits {
  readonly timeMs: number;
  readonly memoryMb: number;
}

const defaultLimits: ParseLimits = { timeMs: 30_000, memoryMb: 512 };

interface Task {
  readonly request: ParseRequest;
  readonly settle: (answer: ParseAnswer) => void;
}

interface Slot {
  worker: Worker | null;
  isReady: boolean;
  task: Task | null;
  timer: NodeJS.Timeout | null;
}

/**
 * Worker threads that read files from outside. Each file has a limit of time and memory; one that passes it, or brings its
 * worker down, costs itself only: the worker is replaced and the file has its reason.
 */
export class ParsePool {
  readonly #slots: readonly Slot[];
  readonly #waiting: Task[] = [];
  #nextId = 1;

  /** @param bundle the path of the built `parseWorker` */
  constructor(
    private readonly bundle: string,
    private readonly limits: ParseLimits = defaultLimits,
  ) {
    const size = Math.max(1, Math.min(4, cpus().length));
    this.#slots = Array.from({ length: size }, () => ({
      worker: null,
      isReady: false,
      task: null,
      timer: null,
    }));
  }

  /** How many files are read at once. */
  get size(): number {
    return this.#slots.length;
  }

  /** Reads one file (a path) or bytes. Never rejects: what goes wrong is the outcome's reason. */
  parse(name: string, source: string | Uint8Array): Promise<ParseAnswer> {
    return new Promise((settle) => {
      this.#waiting.push({ request: { id: this.#nextId++, name, source }, settle });
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#slots.map(async ({ worker }) => worker?.terminate()));
  }

  #dispatch(): void {
    for (const slot of this.#slots) {
      if (slot.task !== null) continue;
      const task = this.#waiting.shift();
      if (task === undefined) return;
      slot.task = task;
      slot.worker ??= this.#startWorker(slot);
      if (slot.isReady) this.#startClock(slot);
      slot.worker.postMessage(task.request);
    }
  }

  /** A file's time runs from when its worker can read: what a new worker takes to load is not the file's. */
  #startClock(slot: Slot): void {
    slot.timer = setTimeout(() => {
      this.#giveUp(
        slot,
        `Given up: reading it took longer than ${String(this.limits.timeMs / 1000)} seconds.`,
      );
    }, this.limits.timeMs);
  }

  #startWorker(slot: Slot): Worker {
    const worker = new Worker(this.bundle, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb },
    });
    worker.on('message', (answer: ParseAnswer | typeof workerReady) => {
      if (slot.worker !== worker) return;
      if (answer !== workerReady) this.#finish(slot, answer);
      else {
        slot.isReady = true;
        if (slot.task !== null) this.#startClock(slot);
      }
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (slot.worker !== worker) return;
      const ranOut = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      const reason = ranOut
        ? `Given up: reading it took more than ${String(this.limits.memoryMb)} MB of memory.`
        : `The file could not be understood: ${error.message}`;
      this.#giveUp(slot, reason);
    });
    worker.on('exit', () => {
      if (slot.worker === worker) this.#giveUp(slot, 'The file could not be understood: its reader stopped.');
    });
    return worker;
  }

  #giveUp(slot: Slot, reason: string): void {
    const { worker, task } = slot;
    slot.worker = null;
    slot.isReady = false;
    void worker?.terminate();
    this.#finish(slot, { id: task?.request.id ?? 0, outcome: { kind: 'failed', reason }, file: null });
  }

  #finish(slot: Slot, answer: ParseAnswer): void {
    if (slot.timer !== null) clearTimeout(slot.timer);
    const { task } = slot;
    slot.task = null;
    task?.settle(answer);
    this.#dispatch();
  }
}
