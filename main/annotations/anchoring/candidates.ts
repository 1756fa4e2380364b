import type { TextRange } from '../../../preload/contract/search';
import type { Wording } from './wordingAt';

/** A place among the letters of a text where those of a passage stand. */
export interface Candidate {
  readonly start: number;
  /** How many letters stand around it as they did, without a gap, from the passage outward. */
  readonly before: number;
  readonly after: number;
  /** Whether all that was kept of the surroundings is there. */
  readonly isInContext: boolean;
}

const mostCandidates = 500;

/** The places where a passage begins within a range of letters. */
export function candidatesIn(
  letters: string,
  wording: Wording,
  { start, end }: TextRange,
): readonly Candidate[] {
  const found: Candidate[] = [];
  const last = end - wording.letters.length;
  for (let at = letters.indexOf(wording.letters, start); at >= 0 && at <= last;) {
    found.push(candidateAt(letters, wording, at));
    if (found.length > mostCandidates) break;
    at = letters.indexOf(wording.letters, at + 1);
  }
  return found;
}

export function candidateAt(letters: string, wording: Wording, start: number): Candidate {
  const end = start + wording.letters.length;
  const { lettersBefore, lettersAfter } = wording;
  let before = 0;
  while (before < lettersBefore.length && lettersBefore.at(-1 - before) === letters[start - 1 - before])
    before++;
  let after = 0;
  while (after < lettersAfter.length && lettersAfter[after] === letters[end + after]) after++;
  return {
    start,
    before,
    after,
    isInContext: before === lettersBefore.length && after === lettersAfter.length,
  };
}

/** How many letters of what was kept around a passage stand around a candidate. */
export function contextOf({ before, after }: Candidate): number {
  return before + after;
}
