import { clientOf } from './call';

export const jobs = clientOf('jobs');
