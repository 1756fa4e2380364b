import type { StoredAnnotation } from '../annotationFile';
import { passageAt } from './passageAt';
import { reanchor } from './reanchor';

/** A text as it is now, its hash, and the number of the paragraph an offset lies in. */
export interface CurrentText {
  readonly text: string;
  readonly textSha256: string;
  readonly paragraphAt: (offset: number) => number;
}

/**
 * Brings annotations in step with the text as it is now, in the order of the text, orphaned ones last. One made for another
 * text is looked for anew; one not found keeps its quote and becomes orphaned, and is looked for again when the text next changes.
 */
export function anchorAll(
  stored: readonly StoredAnnotation[],
  now: CurrentText,
): readonly StoredAnnotation[] {
  return stored.map((entry) => anchored(entry, now)).sort(inOrderOfText);
}

function anchored(entry: StoredAnnotation, { text, textSha256, paragraphAt }: CurrentText): StoredAnnotation {
  const { annotation, orphanedIn } = entry;
  if (orphanedIn === textSha256) return entry;
  const isHere = orphanedIn === null && annotation.textSha256 === textSha256;
  const found = isHere ? annotation : reanchor(text, annotation);
  if (found === null) {
    return { annotation: { ...annotation, state: 'orphaned', paragraph: null }, orphanedIn: textSha256 };
  }
  const place = isHere ? {} : passageAt(text, textSha256, found.start, found.end);
  return {
    annotation: { ...annotation, ...place, state: 'anchored', paragraph: paragraphAt(found.start) },
    orphanedIn: null,
  };
}

function inOrderOfText(a: StoredAnnotation, b: StoredAnnotation): number {
  if (a.annotation.state !== b.annotation.state) return a.annotation.state === 'orphaned' ? 1 : -1;
  return (
    a.annotation.start - b.annotation.start ||
    a.annotation.end - b.annotation.end ||
    (a.annotation.created < b.annotation.created ? -1 : 1)
  );
}
