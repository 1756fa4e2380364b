import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { say, Trouble } from './say.mjs';

/** Installs the packages where one is missing or of another version than the lock file names. */
export function ensurePackages() {
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesIn(join(root, 'package-lock.json'));
  if (isInstalled(wanted, installed)) return;
  say('Installing packages.');
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Trouble(
      `The packages could not be installed. Check the connection to the npm registry and try again.\n${stderr}`,
    );
  }
}

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages by their path, as npm's lock files list them */

/**
 * @param {string} lockFile
 * @returns {Packages}
 */
function packagesIn(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}

/**
 * Whether every wanted package is installed. Optional ones may be absent: most are for other systems.
 * @param {Packages} wanted
 * @param {Packages} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed[path]?.version === version,
  );
}
