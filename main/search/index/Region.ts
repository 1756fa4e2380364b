/** Bytes of a segment that are read in place. */
export interface Region {
  /** Good where `need` was asked before. */
  readonly bytes: Uint8Array;
  /**
   * Sees to it that the bytes from `start` to before `end` are there.
   * @throws DamagedSegmentError
   */
  need(start: number, end: number): void;
}

/** A region all of which is in memory. */
export function inMemory(bytes: Uint8Array): Region {
  return { bytes, need: () => undefined };
}
