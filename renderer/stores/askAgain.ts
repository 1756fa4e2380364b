import { jobsStore } from './jobs';

/** Changes that come together are asked about once. */
const togetherMs = 150;
/** While an import or the like changes things all along, what is shown need not follow each of them. */
const underJobsMs = 1000;

/** @returns what asks again soon, once for many calls: after `afterMs`, or later while something changes all along */
export function askingAgain(ask: () => void, afterMs = togetherMs): () => void {
  let timer: number | null = null;
  return () => {
    timer ??= window.setTimeout(
      () => {
        timer = null;
        ask();
      },
      jobsStore.get().length === 0 ? afterMs : Math.max(afterMs, underJobsMs),
    );
  };
}
