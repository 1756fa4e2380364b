import { skipInterval } from './SegmentData';

/** Where a term's postings lie in its segment. The fields' follow one another, so that each begins where the one before ends. */
export class TermEntry {
  constructor(
    /** Documents that hold the term, by field. */
    readonly counts: readonly number[],
    private readonly firstPosting: number,
    private readonly postingsEnds: readonly number[],
    private readonly firstOrdinal: number,
    private readonly ordinalsEnds: readonly number[],
    private readonly firstSkip: number,
  ) {}

  /** Entries of the skip table that so many postings have. */
  static skipsOf(count: number): number {
    return count === 0 ? 0 : Math.floor((count - 1) / skipInterval);
  }

  count(field: number): number {
    return this.counts[field] ?? 0;
  }

  postingsStart(field: number): number {
    return field === 0 ? this.firstPosting : (this.postingsEnds[field - 1] ?? 0);
  }

  postingsEnd(field: number): number {
    return this.postingsEnds[field] ?? 0;
  }

  ordinalsStart(field: number): number {
    return field === 0 ? this.firstOrdinal : (this.ordinalsEnds[field - 1] ?? 0);
  }

  ordinalsEnd(field: number): number {
    return this.ordinalsEnds[field] ?? 0;
  }

  /** The number of the field's first entry in the skip table. */
  skipsStart(field: number): number {
    let start = this.firstSkip;
    for (let before = 0; before < field; before++) start += TermEntry.skipsOf(this.count(before));
    return start;
  }
}
