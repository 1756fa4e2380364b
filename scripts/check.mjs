/** Checks the code without running it: `npm run check` all of it, `npm run check -- lint imports` these steps. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages } from './ensurePackages.mjs';
import { checkHygiene } from './hygiene.mjs';
import { root } from './paths.mjs';
import { run, say } from './say.mjs';
import { checkTypes } from './types.mjs';

/** Each step returns its complaints, empty when there are none. */
const steps = {
  types: checkTypes,
  lint: () =>
    complaintsOf('eslint/bin/eslint.js', [
      '.',
      '--max-warnings=0',
      ...cacheIn('eslint'),
      '--cache-strategy=content',
    ]),
  imports: () =>
    complaintsOf('dependency-cruiser/bin/dependency-cruise.mjs', [
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
      ...['main', 'preload', 'renderer', 'scripts', 'tests'],
    ]),
  formatting: () =>
    complaintsOf('prettier/bin/prettier.cjs', ['.', '--check', '--log-level=warn', ...cacheIn('prettier')]),
  unused: () => complaintsOf('knip/bin/knip.js', ['--no-progress']),
  hygiene: checkHygiene,
};

await run(async () => {
  ensurePackages();
  const asked = process.argv.slice(2);
  const waiting = Object.entries(steps).filter(([name]) => asked.length === 0 || asked.includes(name));
  let wrong = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, step] = next;
      const started = Date.now();
      const complaints = await step();
      if (complaints !== '') process.stdout.write(`${complaints.trim()}\n`);
      say(`${complaints === '' ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      if (complaints !== '') wrong++;
    }
  };
  // Two at a time: the type checker leaves half of most machines idle at its end.
  await Promise.all([work(), work()]);
  return wrong === 0 ? 0 : 1;
});

/**
 * @param {string} tool a script below node_modules
 * @param {string[]} args
 * @returns {Promise<string>} what it printed where it ended badly
 */
function complaintsOf(tool, args) {
  const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: root });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve(code === 0 ? '' : output || `${tool} ended with ${code}`));
  });
}

/** @param {string} tool */
function cacheIn(tool) {
  return ['--cache', `--cache-location=node_modules/.cache/${tool}/cache`];
}
