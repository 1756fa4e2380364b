import type { Job } from '../../preload/contract/jobs';
import { onEvent } from '../api/call';
import { jobs as jobsApi } from '../api/jobs';
import { inBackground } from './announcements';
import { createStore } from './createStore';
import { onLibraryReady } from './service';

/** The long tasks under way. */
export const jobsStore = createStore<readonly Job[]>([]);

export function startJobs(): void {
  // The jobs of a process that ended went with it.
  onLibraryReady(() => {
    inBackground(jobsApi.list().then(jobsStore.set));
  });
  onEvent('jobsChanged', ({ jobs }) => {
    jobsStore.set(jobs);
  });
}
