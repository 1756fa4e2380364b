import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { developmentRuntime } from './developmentRuntime.mjs';
import { cache, root } from './paths.mjs';
import { say, Trouble } from './say.mjs';

/** A failed download is not tried again for a day: it would cost every start its time limit. */
const retryAfterMs = 24 * 60 * 60 * 1000;
const downloadLimitMs = 120_000;

/**
 * @typedef {object} Electron
 * @property {string} executable what to start, with the app's folder as its first argument
 * @property {string} folder the unpacked runtime, as electron-builder packs it
 * @property {string} version such as 45.4.1
 * @property {boolean} pinned false for the development runtime and for another one that was asked for
 */

/**
 * Makes sure of an Electron to run: the one asked for, the pinned one, or the development runtime.
 * @returns {Electron}
 */
export function ensureElectron() {
  const electron = overridden() ?? pinnedElectron() ?? developmentElectron();
  return { ...electron, executable: startable(electron.executable) };
}

/** @returns {Electron | null} */
function overridden() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return null;
  const executable = join(folder, executableName());
  if (!existsSync(executable)) {
    throw new Trouble(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${executableName()} in it.`,
    );
  }
  return { executable, folder, version: versionIn(folder), pinned: versionIn(folder) === pinnedVersion() };
}

/** @returns {Electron | null} */
function pinnedElectron() {
  const module = join(root, 'node_modules', 'electron');
  const folder = join(module, 'dist');
  const executable = join(folder, executableName());
  if (!existsSync(executable) && !fetchPinned(module, executable)) return null;
  return { executable, folder, version: pinnedVersion(), pinned: true };
}

/** @returns {Electron} */
function developmentElectron() {
  const runtime = developmentRuntime();
  say(
    `Running on the development runtime, Electron ${runtime.version}: for development and tests only, it never ships.`,
  );
  return { ...runtime, pinned: false };
}

/**
 * @param {string} module the folder of the npm package
 * @param {string} executable what is there once it has been fetched
 * @returns {boolean} false where it cannot be fetched but the development runtime can stand in
 */
function fetchPinned(module, executable) {
  const failed = join(cache, `electron-${pinnedVersion()}-not-fetched`);
  const lastTry = statSync(failed, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - lastTry < retryAfterMs) return false;
  say(`Fetching Electron ${pinnedVersion()}.`);
  spawnSync(process.execPath, [join(module, 'install.js')], { stdio: 'ignore', timeout: downloadLimitMs });
  if (existsSync(executable)) return true;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Trouble(
      `Electron ${pinnedVersion()} could not be fetched. Check the connection, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.`,
    );
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(failed, '');
  return false;
}

/**
 * Chromium refuses to run as root with its sandbox, as in a container. There a small script starts it without; the runtime
 * itself stays as it is, for packing.
 * @param {string} executable
 * @returns {string}
 */
function startable(executable) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return executable;
  const script = join(
    cache,
    `electron-as-root-${createHash('sha256').update(executable).digest('hex').slice(0, 8)}`,
  );
  const text = `#!/bin/sh\nexec "${executable}" --no-sandbox "$@"\n`;
  if (!existsSync(script) || readFileSync(script, 'utf8') !== text) {
    mkdirSync(cache, { recursive: true });
    const beside = `${script}.${process.pid}`;
    writeFileSync(beside, text);
    chmodSync(beside, 0o755);
    renameSync(beside, script);
  }
  return script;
}

function executableName() {
  if (process.platform === 'win32') return 'electron.exe';
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return 'electron';
}

/** @returns {string} */
function pinnedVersion() {
  return JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version;
}

/**
 * @param {string} folder
 * @returns {string}
 */
function versionIn(folder) {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
}
