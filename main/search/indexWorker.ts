import { workerData } from 'node:worker_threads';
import { giveWay } from '../jobs';
import { runMerge, type MergeRequest } from './index/index';

/** Entry of an index worker: merges segments' files into a new one and ends; a failure ends it with an error. */
giveWay();
void runMerge(workerData as MergeRequest);
