import { createStore } from './createStore';

/**
 * What is said aloud to people who listen. News is shown for a while in the status line besides, a problem until something else is
 * said; what is `seen` elsewhere is not shown again. `id` tells two equal ones apart.
 */
export interface Announcement {
  readonly id: number;
  readonly kind: 'news' | 'problem' | 'seen';
  readonly text: string;
}

export const announcementStore = createStore<Announcement | null>(null);

let count = 0;

function say(kind: Announcement['kind'], text: string): void {
  announcementStore.set({ id: ++count, kind, text });
}

export function announce(text: string): void {
  say('news', text);
}

/** Says what whoever sees the screen has seen already. */
export function announceSeen(text: string): void {
  say('seen', text);
}

/** Says that something failed, in the words of the error. What stays on screen elsewhere need not be said here. */
export function announceProblem(error: unknown): void {
  say('problem', error instanceof Error ? error.message : String(error));
}

/** Waits for a task nobody waits for; a failure is announced. */
export function inBackground(task: Promise<unknown>): void {
  task.catch(announceProblem);
}
