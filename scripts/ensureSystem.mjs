import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { say, Trouble } from './say.mjs';

/** What a library Electron links against is called in Debian and its kin. */
const packageOf = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
};
const basePackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];

/** Makes sure of the system libraries Electron needs on Linux, installing them where that is allowed. */
export function ensureSystemLibraries(executable, folder) {
  if (process.platform !== 'linux' || missingLibraries(folder).length === 0) return;
  const missing = missingLibraries(folder);
  installPackages([...new Set([...basePackages, ...missing.map((name) => packageOf[name]).filter(Boolean)])], missing);
  const still = missingLibraries(folder);
  if (still.length > 0) throw new Trouble(`These system libraries are still missing: ${still.join(', ')}. Install the packages that hold them and try again.`);
}

/**
 * Makes sure of a command, from the Debian package that holds it.
 * @param {string} command
 * @param {string[]} packages
 */
export function ensureCommand(command, packages) {
  if (hasCommand(command)) return;
  installPackages(packages, [command]);
}

function hasCommand(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;
}

function missingLibraries(folder) {
  const { stdout } = spawnSync('ldd', [`${folder}/electron`], { encoding: 'utf8', env: { ...process.env, LD_LIBRARY_PATH: dirname(`${folder}/electron`) } });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

function installPackages(packages, missing) {
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !hasCommand('apt-get')) {
    throw new Trouble(`Commonplace needs system packages that are missing here (${missing.join(', ')}). Install them and try again:\n  sudo sh -c '${command}'`);
  }
  say(`Installing system packages: ${packages.join(', ')}.`);
  const { status, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (status !== 0) throw new Trouble(`The system packages could not be installed:\n${stderr}\nThe command was: ${command}`);
}
