import type { LibraryHandlers } from '../../../preload/contract/contract';
import type { JobList } from '../../jobs';

/** Answers the calls of the domain `jobs`. */
export function jobsHandlers(jobs: JobList): LibraryHandlers['jobs'] {
  return {
    list: () => jobs.list(),
    cancel: ({ id }) => {
      jobs.cancel(id);
    },
  };
}
