/** Long tasks with progress and cancel, as the status line shows them. */
export { giveWay } from './giveWay';
export { JobList, type RunningJob } from './JobList';
