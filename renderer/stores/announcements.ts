import { createStore } from './createStore';

/** What is said aloud to people who listen, and shown for a while in the status line. `id` tells two equal ones apart. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
  readonly isProblem: boolean;
}

export const announcementStore = createStore<Announcement | null>(null);

let count = 0;

export function announce(text: string): void {
  announcementStore.set({ id: ++count, text, isProblem: false });
}

/** Says that something failed, in the words of the error. What stays on screen elsewhere need not be said here. */
export function announceProblem(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  announcementStore.set({ id: ++count, text, isProblem: true });
}

/** Waits for a task nobody waits for; a failure is announced. */
export function inBackground(task: Promise<unknown>): void {
  task.catch(announceProblem);
}
