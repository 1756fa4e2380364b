import { describe, expect, it } from 'vitest';
import { closeTally } from '../../../scripts/tally.mjs';

describe('the closing line of a test run', () => {
  it.each([
    ['all passed', { passed: 12, failed: 0, skipped: 0 }, true, '12 passed, 0 failed', 0],
    ['some skipped', { passed: 12, failed: 0, skipped: 2 }, true, '12 passed, 0 failed, 2 skipped', 0],
    ['some failed', { passed: 12, failed: 3, skipped: 0 }, false, '12 passed, 3 failed', 1],
    [
      'a failed test in a runner that ended well',
      { passed: 12, failed: 1, skipped: 0 },
      true,
      '12 passed, 1 failed',
      1,
    ],
    ['a runner that ended badly', { passed: 12, failed: 0, skipped: 0 }, false, '12 passed, 1 failed', 1],
    ['no test at all', { passed: 0, failed: 0, skipped: 0 }, true, '0 passed, 1 failed', 1],
    [
      'nothing but skipped tests',
      { passed: 0, failed: 0, skipped: 5 },
      true,
      '0 passed, 1 failed, 5 skipped',
      1,
    ],
  ])('tells of %s', (_what, tally, ended, line, exitCode) => {
    expect(closeTally(tally, ended)).toEqual({ line, exitCode });
  });
});
