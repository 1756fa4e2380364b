import { skipInterval } from './SegmentData';

/**
 * Where a term's postings lie in its segment. The fields' follow one another, so that each begins where the one before ends. Queries
 * make tens of thousands of these, hence one array: first posting, first ordinal, first skip, then for each field the number of its
 * documents, the end of its postings, the end of its ordinals.
 */
export class TermEntry {
  constructor(private readonly numbers: readonly number[]) {}

  /** Entries of the skip table that so many postings have. */
  static skipsOf(count: number): number {
    return count === 0 ? 0 : Math.floor((count - 1) / skipInterval);
  }

  /** Documents that hold the term in any field, one in two fields counted twice. */
  get documentFrequency(): number {
    let sum = 0;
    for (let at = 3; at < this.numbers.length; at += 3) sum += this.numbers[at] ?? 0;
    return sum;
  }

  /** Documents that hold the term in a field. */
  count(field: number): number {
    return this.numbers[3 + field * 3] ?? 0;
  }

  postingsStart(field: number): number {
    return this.numbers[field === 0 ? 0 : 1 + field * 3] ?? 0;
  }

  postingsEnd(field: number): number {
    return this.numbers[4 + field * 3] ?? 0;
  }

  ordinalsStart(field: number): number {
    return this.numbers[field === 0 ? 1 : 2 + field * 3] ?? 0;
  }

  ordinalsEnd(field: number): number {
    return this.numbers[5 + field * 3] ?? 0;
  }

  /** The number of the field's first entry in the skip table. */
  skipsStart(field: number): number {
    let start = this.numbers[2] ?? 0;
    for (let before = 0; before < field; before++) start += TermEntry.skipsOf(this.count(before));
    return start;
  }
}
