import { constants, setPriority } from 'node:os';

/**
 * Lets the window and whoever asks the library go first: to be called by a thread that does long work. Only on Linux, where threads
 * have priorities of their own; elsewhere the whole process would be slowed.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    // It works as well, only less considerately.
    console.warn('a thread keeps its priority:', error);
  }
}
