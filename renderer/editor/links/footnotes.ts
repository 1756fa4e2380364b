import type { EditorState } from '@codemirror/state';

/** A footnote's text and where it begins in the document. */
interface Footnote {
  readonly start: number;
  readonly text: string;
}

/** The footnote that is named at a position (`[^1]`); null where there is none, or none of that name. */
export function footnoteAt(state: EditorState, at: number): Footnote | null {
  const line = state.doc.lineAt(at);
  for (const match of line.text.matchAll(/\[\^([^\]\s]+)\](?!:)/g)) {
    const start = line.from + match.index;
    if (at >= start && at <= start + match[0].length)
      return footnoteNamed(state.doc.toString(), match[1] ?? '');
  }
  return null;
}

function footnoteNamed(document: string, name: string): Footnote | null {
  const mark = `\n[^${name}]:`;
  const at = `\n${document}`.indexOf(mark);
  if (at < 0) return null;
  const start = at + mark.length - 1;
  // A footnote goes on in lines that are indented.
  const [text = ''] = document.slice(start).split(/\n(?!\s+\S)/);
  return { start, text: text.trim() };
}
