import { ensureBuilt } from '../../scripts/build.mjs';

/** Integration tests run the built library process, workers and command line, and look into the page's bundles. */
export async function setup(): Promise<void> {
  await ensureBuilt();
}
