import { Decoration } from '@codemirror/view';
import { classMark, type Drawing } from './Drawing';
import { isCode } from './isCode';

const footnote = /(?<definition>^[ \t]*\[\^(?<defined>[^\]\s]+)\]:)|\[\^(?<named>[^\]\s]+)\]/gm;

/** `[^1]` is raised, with the text of its note as tooltip; `[^1]:` before the note itself is set apart. */
export function drawFootnotes(from: number, to: number, { state, add }: Drawing): void {
  for (const match of state.sliceDoc(from, to).matchAll(footnote)) {
    const [start, end] = [from + match.index, from + match.index + match[0].length];
    if (isCode(state, start)) continue;
    const name = match.groups?.['named'];
    if (name === undefined) add(start, end, classMark('md-footnote-mark'));
    else add(start, end, Decoration.mark({ class: 'md-footnote', attributes: { 'data-footnote': name } }));
  }
}
