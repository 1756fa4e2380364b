import type { Backups } from './Backups';

const afterOpeningMs = 20_000;
const lookEveryMs = 3_600_000;

/** Sees to it that every day a library is used has its backup: a little after it was opened, and in the hours after. */
export class DailyBackup {
  #timer: NodeJS.Timeout;
  #working: Promise<void> = Promise.resolve();

  /**
   * @param hasContent whether there is anything in the library that a backup could hold
   * @param isBusy whether long tasks are under way: the backup waits for their end, as it would take time from them
   */
  constructor(
    private readonly backups: Backups,
    private readonly hasContent: () => boolean,
    private readonly isBusy: () => boolean,
  ) {
    this.#timer = this.#lookIn(afterOpeningMs);
  }

  /** Makes today's backup unless there is one. */
  async look(now = new Date()): Promise<void> {
    const newest = await this.backups.newest('daily');
    const isDue = newest === null || localDay(new Date(newest)) !== localDay(now);
    if (isDue && this.hasContent()) await this.backups.make('daily');
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#working;
  }

  #lookIn(delay: number): NodeJS.Timeout {
    const timer = setTimeout(() => {
      if (this.isBusy()) {
        this.#timer = this.#lookIn(afterOpeningMs);
        return;
      }
      this.#working = this.look()
        .catch((error: unknown) => {
          console.error('the daily backup failed:', error);
        })
        .then(() => {
          this.#timer = this.#lookIn(lookEveryMs);
        });
    }, delay);
    timer.unref();
    return timer;
  }
}

function localDay(date: Date): string {
  return date.toDateString();
}
