import type { AnnotationColour } from '../../preload/contract/annotations';

/** The colours of annotations in the order of their keys, 1 to 5. */
export const annotationColours: readonly AnnotationColour[] = ['amber', 'rose', 'sky', 'leaf', 'plum'];

/** A colour's name as people read it. */
export function colourName(colour: AnnotationColour): string {
  return colour.charAt(0).toUpperCase() + colour.slice(1);
}

/** The place of a colour in the tokens `--ann-1-…` to `--ann-5-…`. */
export function colourNumber(colour: AnnotationColour): number {
  return annotationColours.indexOf(colour) + 1;
}
