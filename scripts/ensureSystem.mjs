import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { say, Trouble } from './say.mjs';

/** Debian packages that, with what they depend on, hold every library Electron links against. */
const electronPackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];

/**
 * Makes sure of the system libraries Electron needs on Linux, installing them where that is allowed.
 * @param {string} folder the unpacked Electron
 */
export function ensureSystemLibraries(folder) {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries(folder);
  if (missing.length === 0) return;
  installPackages(electronPackages, missing);
  const still = missingLibraries(folder);
  if (still.length === 0) return;
  throw new Trouble(
    `These system libraries are still missing: ${still.join(', ')}. Install the packages that hold them and try again.`,
  );
}

/**
 * Makes sure of a command, from the Debian package that holds it.
 * @param {string} command
 * @param {string[]} packages
 */
export function ensureCommand(command, packages) {
  if (!hasCommand(command)) installPackages(packages, [command]);
}

/** @param {string} command */
export function hasCommand(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;
}

/**
 * @param {string} folder
 * @returns {string[]} names such as libnss3.so
 */
function missingLibraries(folder) {
  const environment = { ...process.env, LD_LIBRARY_PATH: folder };
  const { stdout } = spawnSync('ldd', [join(folder, 'electron')], { encoding: 'utf8', env: environment });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/**
 * @param {readonly string[]} packages
 * @param {readonly string[]} missing what they are needed for, as named to a person
 */
function installPackages(packages, missing) {
  if (!canInstall()) {
    throw new Trouble(
      `Commonplace needs system packages that are missing here (${missing.join(', ')}). Install them and try again:\n  sudo sh -c '${update} && ${installCommand(packages)}'`,
    );
  }
  say(`Installing system packages: ${packages.join(', ')}.`);
  // Which of a package's names is known here can be asked once the lists are there.
  runAsRoot(update);
  runAsRoot(installCommand(packages.map(nameHere)));
}

export const update = 'apt-get -o DPkg::Lock::Timeout=300 update';

/** Whether system packages may be installed here without asking anyone. */
export function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && hasCommand('apt-get');
}

/**
 * The command that installs system packages.
 * @param {readonly string[]} packages
 */
export function installCommand(packages) {
  return `apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends ${packages.join(' ')}`;
}

/**
 * Newer Debians and Ubuntus renamed some libraries when time became 64 bits wide.
 * @param {string} name
 */
function nameHere(name) {
  const { stdout } = spawnSync('apt-cache', ['show', '--no-all-versions', `${name}t64`], {
    encoding: 'utf8',
  });
  return (stdout ?? '').includes('Package:') ? `${name}t64` : name;
}

/** @param {string} command */
function runAsRoot(command) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8', env: environment });
  if (status !== 0)
    throw new Trouble(`The system packages could not be installed:\n${stderr}\nThe command was: ${command}`);
}
