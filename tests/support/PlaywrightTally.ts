import type { Reporter, Suite } from '@playwright/test/reporter';
import { writeTally, type Tally } from './writeTally';

const countedAs = { expected: 'passed', unexpected: 'failed', flaky: 'failed', skipped: 'skipped' } as const;

/** Counts a Playwright run for the one closing line of `npm test`. Playwright wants a reporter as the default export. */
export default class PlaywrightTally implements Reporter {
  private suite: Suite | null = null;
  private errors = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite;
  }

  onError(): void {
    this.errors += 1;
  }

  onEnd(): void {
    const tally: Tally = { passed: 0, failed: this.errors, skipped: 0 };
    for (const test of this.suite?.allTests() ?? []) tally[countedAs[test.outcome()]] += 1;
    writeTally('playwright', tally);
  }
}
