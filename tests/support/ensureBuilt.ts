import { ensureBuilt } from '../../scripts/build.mjs';

/** Integration tests run the built library process, workers and command line. */
export async function setup(): Promise<void> {
  await ensureBuilt({ what: 'node' });
}
