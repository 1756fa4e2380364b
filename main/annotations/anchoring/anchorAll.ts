import type { TextRange } from '../../../preload/contract/search';
import type { AnchoredPage, StoredAnnotation } from '../annotationFile';
import type { CurrentText } from './currentText';
import { lettersBefore } from './letters';
import type { Outline } from './outline';
import { passageAt } from './passageAt';
import { reanchorer } from './reanchor';

type Find = (entry: StoredAnnotation) => TextRange | null;

/**
 * Brings annotations in step with the text as it is now, in the order of the text, orphaned ones last. One made for another
 * text is looked for anew; one not found keeps its quote and becomes orphaned, and is looked for again when the text next
 * changes. Outlines of texts that no annotation refers to any more are dropped.
 */
export function anchorAll({ stored, outlines }: AnchoredPage, now: CurrentText): AnchoredPage {
  const find = finder(outlines, now);
  const anchored = stored.map((entry) => anchor(entry, now, find)).sort(inOrderOfText);
  const kept = new Map<string, Outline>();
  for (const { annotation } of anchored) {
    const outline =
      annotation.textSha256 === now.textSha256 ? now.outline : outlines.get(annotation.textSha256);
    if (outline !== undefined) kept.set(annotation.textSha256, outline);
  }
  return { stored: anchored, outlines: kept };
}

/** Texts are aligned once, however many annotations come from one. Of one without an outline nothing is known, and nothing guessed. */
function finder(outlines: AnchoredPage['outlines'], now: CurrentText): Find {
  const finders = new Map<string, ReturnType<typeof reanchorer>>();
  return ({ annotation, letters }) => {
    const { textSha256 } = annotation;
    const outline = outlines.get(textSha256);
    if (outline === undefined) return null;
    const find = finders.get(textSha256) ?? reanchorer(now, outline);
    finders.set(textSha256, find);
    return find(annotation, letters);
  };
}

function anchor(entry: StoredAnnotation, now: CurrentText, find: Find): StoredAnnotation {
  const { annotation, orphanedIn } = entry;
  const { text, textSha256 } = now;
  if (orphanedIn === textSha256) return entry;
  // What was orphaned meanwhile finds itself again in the very text it came from.
  const isHere = annotation.textSha256 === textSha256;
  const found = isHere ? annotation : find(entry);
  if (found === null) {
    return {
      ...entry,
      annotation: { ...annotation, state: 'orphaned', paragraph: null },
      orphanedIn: textSha256,
    };
  }
  const place = isHere ? {} : passageAt(text, textSha256, found.start, found.end);
  const paragraph = paragraphAt(now, found.start);
  return {
    annotation: { ...annotation, ...place, state: 'anchored', paragraph },
    orphanedIn: null,
    paragraph,
    letters: {
      start: lettersBefore(now.letters, found.start),
      end: lettersBefore(now.letters, found.end),
    },
  };
}

/** The number of the paragraph an offset lies in, from 1. */
function paragraphAt({ paragraphs }: CurrentText, offset: number): number {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}

function inOrderOfText(a: StoredAnnotation, b: StoredAnnotation): number {
  if (a.annotation.state !== b.annotation.state) return a.annotation.state === 'orphaned' ? 1 : -1;
  return (
    a.annotation.start - b.annotation.start ||
    a.annotation.end - b.annotation.end ||
    (a.annotation.created < b.annotation.created ? -1 : 1)
  );
}
