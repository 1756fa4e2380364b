/** Long tasks with progress and cancel, as the status line shows them. */
export { JobList, type RunningJob } from './JobList';
