/**
 * Runs the tests: `npm test` all of them, `npm test -- unit integration` these parts, `npm test -- e2e <file>` one file of a part.
 * Ends with one line that counts them all.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginOffice } from './ensureOffice.mjs';
import { ensurePackages } from './ensurePackages.mjs';
import { ensurePacked } from './pack.mjs';
import { root } from './paths.mjs';
import { prepareApp } from './prepare.mjs';
import { run, say } from './say.mjs';
import { closeTally, readTallies } from './tally.mjs';

const parts = ['unit', 'integration', 'e2e'];
const given = process.argv.slice(2);
const chosen = parts.filter((part) => given.includes(part));
const wanted = chosen.length > 0 ? chosen : parts;
const passedOn = given.filter((argument) => !parts.includes(argument));

await run(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-tally-'));
  process.env.COMMONPLACE_TALLY = folder;
  const projects = wanted.filter((part) => part !== 'e2e').map((part) => `--project=${part}`);
  // A run of some files only is not to wait for what is large.
  const office = wanted.includes('e2e') && passedOn.length === 0 ? beginOffice() : Promise.resolve();
  const outcomes = [];
  if (projects.length > 0) outcomes.push(await succeeds(() => runVitest(projects)));
  if (wanted.includes('e2e')) {
    await office;
    outcomes.push(await succeeds(runEndToEnd));
  }
  const { line, exitCode } = closeTally(readTallies(folder), outcomes.every(Boolean));
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${line}\n`);
  return exitCode;
});

/**
 * Whether a part of the run ended well; one that cannot even start says why, and the other parts still run.
 * @param {() => boolean | Promise<boolean>} part
 */
async function succeeds(part) {
  try {
    return await part();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  }
}

/** @param {string[]} projects */
function runVitest(projects) {
  ensurePackages();
  say('Running unit and integration tests.');
  return runTool('vitest/vitest.mjs', ['run', ...projects, ...passedOn]);
}

/** Runs the built app in a window, and the packed one. */
async function runEndToEnd() {
  const { executable, endScreen } = await prepareApp();
  try {
    process.env.COMMONPLACE_ELECTRON = executable;
    process.env.COMMONPLACE_PACKED = await ensurePacked();
    say('Running end-to-end tests.');
    return runTool('@playwright/test/cli.js', ['test', '--pass-with-no-tests', ...passedOn]);
  } finally {
    endScreen();
  }
}

/**
 * @param {string} tool a script below node_modules
 * @param {string[]} args
 * @returns {boolean} whether it ended well
 */
function runTool(tool, args) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0;
}
