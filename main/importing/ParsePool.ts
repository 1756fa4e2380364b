import { cpus } from 'node:os';
import { Worker } from 'node:worker_threads';
import { optimiseLater } from './optimiseLater';
import { ParseTask, type TakePart } from './ParseTask';
import { partsAhead, type FromParseWorker, type ParseRequest } from './parseMessages';

/** What one file, or one piece of an archive or a dump, may cost before it is given up. */
export interface ParseLimits {
  readonly timeMs: number;
  readonly memoryMb: number;
}

const defaultLimits: ParseLimits = { timeMs: 30_000, memoryMb: 512 };

/** Another worker takes longer than this to load: for less work than that it is not worth starting, ms. */
const growAfterMs = 250;

/** So many files a worker more helps with, where there are few processors: the library's own thread puts off making their files. */
const spareFor = 3000;

/** So many files are handed to a worker at once: it has the next at hand while this thread writes what it has read. */
const tasksAhead = 16;

/** Workers hold a hundred megabytes or more; for so long after their last file they are kept for the next, ms. */
const restMs = 60_000;

/** What a worker has just made and mostly throws away again: with four times as much it is no quicker. */
const youngGenerationMb = 12;

interface Slot {
  /** Whether its worker is only there for what was expected, and not for long work. */
  readonly isSpare: boolean;
  worker: Worker | null;
  isReady: boolean;
  /** What it was given to read; the first is being read. */
  readonly tasks: ParseTask[];
  timer: NodeJS.Timeout | null;
}

/**
 * Worker threads that read files from outside. Each file has a limit of time and memory, and so has each piece of a file that
 * holds several; one that passes it, or brings its worker down, costs itself only: the worker is replaced, what failed has its
 * reason, and the rest of its file is read on.
 */
export class ParsePool {
  readonly #slots: readonly Slot[];
  readonly #waiting: ParseTask[] = [];
  #nextId = 1;
  /** How many files were given to workers since they last had nothing to do. */
  #given = 0;
  #growing: NodeJS.Timeout | null = null;
  #resting: NodeJS.Timeout | null = null;
  /** Who waits for a worker to be loaded. */
  readonly #loading: (() => void)[] = [];

  /**
   * @param bundle the path of the built `parseWorker`
   * @param keptMs for so long workers are kept that have nothing to read, ms
   */
  constructor(
    private readonly bundle: string,
    private readonly limits: ParseLimits = defaultLimits,
    private readonly keptMs = restMs,
  ) {
    // One processor is left to the library's own thread, which writes and indexes what they read.
    const most = Math.min(4, cpus().length);
    const size = Math.max(1, Math.min(most, cpus().length - 1));
    this.#slots = Array.from({ length: most }, (_, at) => ({
      isSpare: at >= size,
      worker: null,
      isReady: false,
      tasks: [],
      timer: null,
    }));
  }

  /** So many files are worth asking for at once: each worker has its next at hand, and some wait for whichever is free first. */
  get room(): number {
    return this.#slots.filter((slot) => this.#mayRead(slot)).length * (tasksAhead + 4);
  }

  /**
   * Reads a file and gives each of its parts to `take`, in their order; only so many are read ahead of it. `take` answers whether
   * more are wanted. Never rejects for what is wrong with a file: that is the part's outcome.
   */
  read(request: ParseRequest, take: TakePart): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(new ParseTask(this.#nextId++, request, take, { resolve, reject }));
      this.#dispatch();
    });
  }

  /**
   * Loads workers, which takes half a second, before there is anything to read: some is about to be given. Answers once they
   * can read, or could not be loaded.
   */
  async makeReady(): Promise<void> {
    const [first] = this.#slots;
    if (first === undefined || first.isReady || this.#given > 0) return;
    for (const slot of this.#slots)
      if (slot === first || slot.isSpare) slot.worker ??= this.#startWorker(slot);
    await new Promise<void>((resolve) => this.#loading.push(resolve));
  }

  async close(): Promise<void> {
    this.#stopGrowing();
    this.#stopResting();
    for (const wake of this.#loading.splice(0)) wake();
    await Promise.all(this.#slots.map(async ({ worker }) => worker?.terminate()));
  }

  #dispatch(): void {
    while (this.#waiting.length > 0) {
      const [slot] = this.#slots
        .filter((slot) => slot.isReady && slot.tasks.length < tasksAhead && this.#mayRead(slot))
        .sort((a, b) => a.tasks.length - b.tasks.length);
      const task = slot === undefined ? undefined : this.#waiting.shift();
      if (slot === undefined || task === undefined) break;
      slot.tasks.push(task);
      this.#given++;
      if (slot.tasks.length === 1) this.#startClock(slot);
      slot.worker?.postMessage(task.order());
    }
    this.#growWhereNeeded();
    this.#restLater();
  }

  /** Starts workers one after the other while files wait for one: the first at once, more if those there do not get through soon. */
  #growWhereNeeded(): void {
    if (this.#waiting.length === 0) {
      this.#stopGrowing();
      return;
    }
    const running = this.#slots.filter(({ worker }) => worker !== null);
    const free = this.#slots.find(({ worker, isSpare }) => worker === null && !isSpare);
    if (free === undefined || running.some(({ isReady }) => !isReady)) return;
    const start = (): void => {
      this.#growing = null;
      free.worker ??= this.#startWorker(free);
    };
    if (running.length === 0) start();
    else this.#growing ??= setTimeout(start, growAfterMs);
  }

  #stopGrowing(): void {
    if (this.#growing !== null) clearTimeout(this.#growing);
    this.#growing = null;
  }

  /** Ends the workers when nothing was asked of them for a while from now on; not while there is something to read. */
  #restLater(): void {
    this.#stopResting();
    if (this.#waiting.length > 0 || this.#slots.some(({ tasks }) => tasks.length > 0)) return;
    this.#given = 0;
    this.#resting = setTimeout(() => {
      for (const slot of this.#slots) endWorker(slot);
      this.#loaded();
    }, this.keptMs);
    this.#resting.unref();
  }

  #stopResting(): void {
    if (this.#resting !== null) clearTimeout(this.#resting);
    this.#resting = null;
  }

  /** A file's time runs from when its worker can read: what a new worker takes to load is not the file's. */
  #startClock(slot: Slot): void {
    stopClock(slot);
    slot.timer = setTimeout(() => {
      this.#giveUp(
        slot,
        `Given up: reading it took longer than ${String(this.limits.timeMs / 1000)} seconds.`,
      );
    }, this.limits.timeMs);
  }

  #startWorker(slot: Slot): Worker {
    optimiseLater();
    const worker = new Worker(this.bundle, {
      resourceLimits: {
        maxOldGenerationSizeMb: this.limits.memoryMb,
        maxYoungGenerationSizeMb: youngGenerationMb,
      },
    });
    worker.on('message', (message: FromParseWorker) => {
      if (slot.worker === worker) this.#receive(slot, worker, message);
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

  #receive(slot: Slot, worker: Worker, message: FromParseWorker): void {
    const [task] = slot.tasks;
    if (message.kind === 'ready') {
      slot.isReady = true;
      this.#loaded();
      if (task !== undefined) this.#startClock(slot);
      this.#dispatch();
      return;
    }
    if (task?.id !== message.id) return;
    this.#startClock(slot);
    if (message.kind === 'begun') {
      task.begin(message.key, message.label);
      return;
    }
    const taken = task.give(message.part);
    if (message.isLast) {
      this.#endFirst(slot);
      task.end();
      return;
    }
    // Parts that wait to be taken are no fault of the file's.
    if (task.ahead >= partsAhead) stopClock(slot);
    void taken.then((isMoreWanted) => {
      if (slot.worker !== worker || slot.tasks[0] !== task) return;
      this.#startClock(slot);
      worker.postMessage({ kind: isMoreWanted ? 'more' : 'stop', id: task.id });
    }, noRest);
  }

  /**
   * Ends the worker. What it was reading has failed; the pieces after that, and the files it was given besides, are read by another.
   * One that never came to read costs the next file: else none would ever be read or refused.
   */
  #giveUp(slot: Slot, reason: string): void {
    const { tasks } = slot;
    const next = tasks.length === 0 && !slot.isReady ? this.#waiting.shift() : undefined;
    if (next !== undefined) tasks.push(next);
    endWorker(slot);
    stopClock(slot);
    this.#loaded();
    const [task] = tasks;
    const isOver = task !== undefined && !task.goesOnAfter(reason);
    if (isOver) {
      void task.give({ label: task.current, outcome: { kind: 'failed', reason }, file: null });
      tasks.shift();
    }
    if (tasks.length > 0) {
      slot.worker = this.#startWorker(slot);
      for (const left of tasks) slot.worker.postMessage(left.order());
    }
    this.#dispatch();
    if (isOver) task.end();
  }

  #loaded(): void {
    if (this.#slots.some(({ worker, isReady }) => worker !== null && !isReady)) return;
    for (const wake of this.#loading.splice(0)) wake();
  }

  #endFirst(slot: Slot): void {
    slot.tasks.shift();
    if (slot.tasks.length > 0) this.#startClock(slot);
    else stopClock(slot);
    this.#dispatch();
    if (!this.#mayRead(slot) && slot.tasks.length === 0) endWorker(slot);
  }

  #mayRead({ isSpare, worker }: Slot): boolean {
    return !isSpare || (worker !== null && this.#given < spareFor);
  }
}

function endWorker(slot: Slot): void {
  const { worker } = slot;
  slot.worker = null;
  slot.isReady = false;
  void worker?.terminate();
}

function stopClock(slot: Slot): void {
  if (slot.timer !== null) clearTimeout(slot.timer);
  slot.timer = null;
}

/** What `take` throws is passed on when the task ends. */
function noRest(): void {
  return undefined;
}
