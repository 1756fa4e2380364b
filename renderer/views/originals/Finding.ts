/** What is looked for in a tab whose find bar is open. */
export interface Finding {
  readonly typed: string;
  /** How often one has stepped on (or, below 0, back) from the first that was found. */
  readonly step: number;
  /** Tells how often it stands there; `isWhole` is false while more may come. */
  readonly onFound: (count: number, isWhole: boolean) => void;
}

/** Where one is among so many that were found, from 0, round from the last to the first; -1 where nothing was. */
export function placeOfStep(step: number, count: number): number {
  return count === 0 ? -1 : ((step % count) + count) % count;
}
