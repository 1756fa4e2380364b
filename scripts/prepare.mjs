import { ensureBuilt } from './build.mjs';
import { ensureElectron } from './ensureElectron.mjs';
import { ensurePackages } from './ensurePackages.mjs';
import { ensureScreen } from './ensureScreen.mjs';
import { ensureSystemLibraries } from './ensureSystem.mjs';

/**
 * Makes sure of everything the built app needs to run with a window.
 * @returns {Promise<{ executable: string, folder: string, version: string, pinned: boolean, endScreen: () => void }>}
 */
export async function prepareApp() {
  ensurePackages();
  const electron = ensureElectron();
  ensureSystemLibraries(electron.folder);
  await ensureBuilt();
  return { ...electron, endScreen: await ensureScreen() };
}
