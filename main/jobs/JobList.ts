import type { Job } from '../../preload/contract/jobs';

const announceEveryMs = 100;

/** A running job, as who does the work sees it. */
export interface RunningJob {
  readonly id: string;
  readonly signal: AbortSignal;
  /** Reports progress; calls may come as often as they like. */
  update(progress: { readonly done?: number; readonly total?: number; readonly failed?: number }): void;
  /** Takes the job off the list. Must be called at the end, however that comes. */
  end(): void;
}

/** The long tasks under way, announced at most ten times a second. */
export class JobList {
  readonly #jobs = new Map<string, { job: Job; started: number; controller: AbortController }>();
  #nextId = 1;
  #timer: NodeJS.Timeout | null = null;

  constructor(private readonly announce: (jobs: readonly Job[]) => void) {}

  list(): readonly Job[] {
    return Array.from(this.#jobs.values(), ({ job }) => job);
  }

  start(title: string): RunningJob {
    const id = `job-${String(this.#nextId++)}`;
    const job: Job = { id, title, done: 0, total: null, failed: 0, rate: null, cancellable: true };
    const entry = { job, started: performance.now(), controller: new AbortController() };
    this.#jobs.set(id, entry);
    this.#announceSoon();
    return {
      id,
      signal: entry.controller.signal,
      update: (progress) => {
        const next = { ...entry.job, ...progress };
        const seconds = (performance.now() - entry.started) / 1000;
        entry.job = { ...next, rate: seconds > 0.5 ? Math.round(next.done / seconds) : null };
        this.#announceSoon();
      },
      end: () => {
        this.#jobs.delete(id);
        this.#announceSoon();
      },
    };
  }

  /** Asks a job to stop; it ends by itself soon. Does nothing for a job that has ended. */
  cancel(id: string): void {
    const entry = this.#jobs.get(id);
    if (entry === undefined) return;
    entry.job = { ...entry.job, cancellable: false };
    entry.controller.abort();
    this.#announceSoon();
  }

  #announceSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.announce(this.list());
    }, announceEveryMs);
  }
}
