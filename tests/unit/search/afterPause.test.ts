import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AfterPause } from '../../../main/search/AfterPause';

describe('doing something after a pause', () => {
  let done = 0;
  let task: AfterPause;
  beforeEach(() => {
    vi.useFakeTimers();
    done = 0;
    task = new AfterPause(() => done++, 1000, 5000);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const askFor = (ms: number): void => {
    for (let passed = 0; passed < ms; passed += 500) {
      task.ask();
      vi.advanceTimersByTime(500);
    }
  };

  it('is done once for what is asked without a pause', () => {
    askFor(3000);
    expect(done).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(done).toBe(1);
  });

  it('is done all the same where no pause comes', () => {
    askFor(21_000);
    expect(done).toBe(4);
  });

  it('is done at once when it is hurried, and not again', () => {
    task.hurry();
    expect(done).toBe(0);
    task.ask();
    task.hurry();
    vi.advanceTimersByTime(10_000);
    expect(done).toBe(1);
  });

  it('is not done once it has ended', () => {
    task.ask();
    task.end();
    task.ask();
    vi.advanceTimersByTime(10_000);
    expect(done).toBe(0);
  });
});
