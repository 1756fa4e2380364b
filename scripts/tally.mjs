import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Adds up what the test runners counted.
 * @param {string} folder where each runner left a file
 * @returns {Tally}
 */
export function readTallies(folder) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const name of readdirSync(folder)) {
    /** @type {Tally} */
    const tally = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    sum.passed += tally.passed;
    sum.failed += tally.failed;
    sum.skipped += tally.skipped;
  }
  return sum;
}

/**
 * Decides how a whole run ended. A runner that failed without a failed test, and a run without any test, are failures too.
 * @param {Tally} tally
 * @param {boolean} everyRunnerSucceeded
 * @returns {{ line: string, exitCode: number }}
 */
export function closeTally({ passed, failed, skipped }, everyRunnerSucceeded) {
  const failures = failed === 0 && (!everyRunnerSucceeded || passed === 0) ? 1 : failed;
  const line = `${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { line, exitCode: failures > 0 ? 1 : 0 };
}
