import { defineConfig } from '@playwright/test';

/** Drives the built app; `npm test` sees to what it needs and names the Electron to run. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  // What ought to be there at once is given time for a machine that does much else.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./tests/support/PlaywrightTally.ts']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
