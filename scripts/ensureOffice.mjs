import { spawn } from 'node:child_process';
import { canInstall, hasCommand, installCommand, update } from './ensureSystem.mjs';
import { say } from './say.mjs';

const packages = ['libreoffice-writer-nogui', 'libreoffice-math-nogui'];

/**
 * Begins to install LibreOffice, which a test opens exported documents with, where that is allowed and it is not there; the tests that
 * run first do not wait for it. Without it that test is skipped.
 * @returns {Promise<void>} when it is there, or cannot be had
 */
export function beginOffice() {
  if (hasCommand('soffice') || !canInstall()) return Promise.resolve();
  say('Installing LibreOffice beside the first tests, to open exported documents with.');
  return new Promise((resolve) => {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn('sh', ['-c', `${update} && ${installCommand(packages)}`], {
      stdio: 'ignore',
      env: environment,
    });
    child.on('error', () => resolve());
    child.on('close', (code) => {
      if (code !== 0) say('LibreOffice could not be installed; the test with it is skipped.');
      resolve();
    });
  });
}
