import { StateEffect } from '@codemirror/state';

/** Asks for the note to be drawn anew: what it shows of the `world` outside its text may have changed, or only its `drawing`. */
export const redraw = StateEffect.define<'world' | 'drawing'>();
