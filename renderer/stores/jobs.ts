import type { Job } from '../../preload/contract/jobs';
import { onEvent } from '../api/call';
import { createStore } from './createStore';

/** The long tasks under way. */
export const jobsStore = createStore<readonly Job[]>([]);

export function startJobs(): void {
  onEvent('jobsChanged', ({ jobs }) => {
    jobsStore.set(jobs);
  });
}
