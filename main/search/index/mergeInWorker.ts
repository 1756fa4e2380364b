import { Worker } from 'node:worker_threads';
import type { MergeRequest } from './runMerge';

/**
 * Runs a merge in a thread, so that queries are answered meanwhile.
 * @param bundle the path of the built `indexWorker`
 * @throws what the merge throws, or an error when it was stopped
 */
export async function mergeInWorker(bundle: string, request: MergeRequest, stop: AbortSignal): Promise<void> {
  const worker = new Worker(bundle, { workerData: request });
  const onStop = (): void => void worker.terminate();
  stop.addEventListener('abort', onStop);
  try {
    await new Promise<void>((resolve, reject) => {
      worker.once('error', reject);
      worker.once('exit', (code) => {
        if (code === 0) resolve();
        else reject(new Error('The merge was stopped.'));
      });
    });
  } finally {
    stop.removeEventListener('abort', onStop);
  }
}
