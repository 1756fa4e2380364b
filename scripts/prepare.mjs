import { ensureBuilt } from './build.mjs';
import { ensureElectron } from './ensureElectron.mjs';
import { ensurePackages } from './ensurePackages.mjs';
import { ensureScreen } from './ensureScreen.mjs';
import { ensureSystemLibraries } from './ensureSystem.mjs';

/**
 * Makes sure of an Electron that can open a window here.
 * @returns {Promise<import('./ensureElectron.mjs').Electron & { endScreen: () => void }>}
 */
export async function prepareElectron() {
  ensurePackages();
  const electron = ensureElectron();
  ensureSystemLibraries(electron.folder);
  return { ...electron, endScreen: await ensureScreen() };
}

/** Makes sure of everything the app needs to run with a window: Electron, a screen, a fresh build. */
export async function prepareApp() {
  ensurePackages();
  await ensureBuilt();
  return prepareElectron();
}
