import type { Reporter, TestModule } from 'vitest/node';
import { writeTally, type Tally } from './writeTally';

/** Counts a Vitest run for the one closing line of `npm test`. Vitest wants a reporter as the default export. */
export default class VitestTally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tally: Tally = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      // A file that could not be loaded has no tests to count, and is a failure all the same.
      if (module.errors().length > 0) tally.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        tally[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1;
      }
    }
    writeTally('vitest', tally);
  }
}
