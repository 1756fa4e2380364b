import type { Paragraph } from '../../../preload/contract/article';
import type { TextRange } from '../../../preload/contract/search';
import { alignParagraphs } from './alignParagraphs';
import { candidatesIn, type Candidate, type Wording } from './candidates';
import { choose, isRival } from './choose';
import { fold } from './foldText';
import type { Outline } from './outline';

/** A text that passages are looked for in. */
export interface OutlinedText {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly outline: Outline;
}

/**
 * A function that says where a passage of an old text stands in a new one; null where that cannot be said with certainty.
 * `paragraph` is the number of the old paragraph it began in. With the outline of the old text, the passage is looked for where
 * its paragraph is now, or between what were its neighbours; gone from there, in a paragraph that is new, then in its whole
 * context only. A paragraph known to be another one of the old text is never taken for it, and words that stand in a new
 * paragraph just as well make it uncertain.
 */
export function reanchorer(
  now: OutlinedText,
  old: Outline,
): (wording: Wording, paragraph: number) => TextRange | null {
  const { text, paragraphs, outline } = now;
  const matches = alignParagraphs(old, outline);
  const matched = new Set(matches);
  const prints = new Set(old);
  const added = paragraphs.filter((_part, at) => !matched.has(at) && !prints.has(outline[at] ?? 0));
  return (wording, number) => {
    const place = number - 1;
    if (old[place] === undefined || matches[place] === -2) return null;
    const home = inHome(now, matches, wording, place);
    const found = home === 'gone' ? movedTo(now, old, matched, wording, place) : home;
    if (found === null) return null;
    const isElsewhere = added
      .filter(({ start, end }) => end <= found.start || start >= found.end)
      .some((part) => candidatesIn(text, wording, part).some(isRival));
    return isElsewhere ? null : found;
  };
}

/** The passage where its paragraph is now or, where that was changed, between what were its neighbours; `gone` where nothing stands there. */
function inHome(
  { text, paragraphs }: OutlinedText,
  matches: Int32Array,
  wording: Wording,
  place: number,
): Candidate | null | 'gone' {
  const same = paragraphs[matches[place] ?? -1];
  if (same !== undefined && !runsOn.test(wording.quote)) {
    const candidates = candidatesIn(text, wording, same);
    // In a paragraph that is the same, the one place where the words stand is theirs, whatever became of its neighbours.
    if (candidates.length > 0) return candidates.length === 1 ? (candidates[0] ?? null) : choose(candidates);
  }
  let before = place;
  while (before >= 0 && (matches[before] ?? -1) < 0) before--;
  let after = place + 1;
  while (after < matches.length && (matches[after] ?? -1) < 0) after++;
  const first = same ?? paragraphs[(matches[before] ?? -1) + 1];
  const start = first?.start ?? text.length;
  // It begins before the next neighbour known, and may run on into it and beyond.
  const limit = paragraphs[matches[after] ?? -1]?.start ?? text.length;
  if (start >= limit) return 'gone';
  const end = Math.min(text.length, limit + 2 * wording.quote.length + lookBeyond);
  const isOneToOne =
    after - before === 2 && (matches[after] ?? paragraphs.length) - (matches[before] ?? -1) === 2;
  const candidates = candidatesIn(text, wording, { start, end }).filter((at) => at.start < limit);
  const found = choose(candidates, same !== undefined || isOneToOne);
  return found !== null && hasBothEnds(found, wording.quote) ? found : null;
}

/** A passage that begins in one paragraph and ends in another. */
const runsOn = /\n\s*\n/;
const lookBeyond = 400;
const leastEnd = 24;

/** Of a passage over several paragraphs, each end must be known by enough words of its own or around it: another may begin alike. */
function hasBothEnds({ before, after }: Candidate, quote: string): boolean {
  const parts = quote.split(runsOn);
  if (parts.length === 1) return true;
  const [head, tail] = [fold(parts[0] ?? '', 'ascii'), fold(parts.at(-1) ?? '', 'ascii')];
  return head.length + before >= leastEnd && tail.length + after >= leastEnd;
}

function movedTo(
  { text, paragraphs, outline }: OutlinedText,
  old: Outline,
  matched: ReadonlySet<number>,
  wording: Wording,
  place: number,
): TextRange | null {
  const own = old[place];
  if (own === undefined || old.indexOf(own) !== old.lastIndexOf(own)) return null;
  const others = new Set(old.filter((print) => print !== own));
  const candidates = paragraphs
    .filter((_part, at) => !matched.has(at) && !others.has(outline[at] ?? 0))
    .flatMap((part) => candidatesIn(text, wording, part));
  const found = choose(candidates);
  return found?.isInContext === true ? found : null;
}
