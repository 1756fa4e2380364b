import type { Annotation } from '../../../preload/contract/annotations';

/** Characters of context kept on each side of a quote. */
export const contextLength = 32;

/** The parts of an annotation that say where it stands. */
export type Anchor = Pick<Annotation, 'start' | 'end' | 'quote' | 'prefix' | 'suffix' | 'textSha256'>;

/** What an annotation keeps of a passage: its offsets, its words, the words around it, and which text that was. */
export function passageAt(text: string, textSha256: string, start: number, end: number): Anchor {
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    textSha256,
  };
}
