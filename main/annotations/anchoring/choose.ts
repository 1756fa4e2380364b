import type { Candidate } from './candidates';

/** By how many characters of context the best candidate must surpass the next. */
const margin = 12;

/**
 * The candidate that is the passage; null where that is not certain. One that stands in its whole context, alone so, is it. Else
 * the one with the most of its context is, if that is enough for the length of the passage, and more by a clear margin than
 * the next has. `isAtHome`: the part searched is the passage's own paragraph, changed.
 */
export function choose(candidates: readonly Candidate[], isAtHome = false): Candidate | null {
  const inContext = candidates.filter(({ isInContext }) => isInContext);
  if (inContext.length > 1) return null;
  const [best, next] = [...candidates].sort((a, b) => contextOf(b) - contextOf(a));
  if (best === undefined) return null;
  const lead = next === undefined ? Infinity : contextOf(best) - contextOf(next);
  return lead >= margin && (best.isInContext || isEnough(best, isAtHome)) ? best : null;
}

function contextOf({ before, after }: Candidate): number {
  return before + after;
}

/** Short passages say little by themselves: much of what stood around them must be there; away from home, on both sides. */
function isEnough({ before, after, length }: Candidate, isAtHome: boolean): boolean {
  if (length >= 40) return before + after >= 8;
  if (isAtHome) return before + after >= (length >= 16 ? 14 : 20);
  return before + after >= 20 && Math.min(before, after) >= 6;
}

/** Whether a candidate in new text is enough to doubt another: a short passage with some of its context, or a long one with none. */
export function isRival({ before, after, length }: Candidate): boolean {
  return length >= 24 || before + after >= 6;
}
