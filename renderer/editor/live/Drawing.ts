import type { EditorState } from '@codemirror/state';
import { Decoration } from '@codemirror/view';
import type { SyntaxNodeRef } from '@lezer/common';
import type { NoteEditorHost } from '../NoteEditorHost';
import type { CodeToken } from '../../reader/codeTokens';
import type { QuotedSource } from '../../reader/drawSource';
import type { Answers } from './Answers';

/** One drawing of the Markdown in view: what the drawers add is shown at once. */
export interface Drawing {
  readonly state: EditorState;
  readonly host: NoteEditorHost;
  readonly sources: Answers<QuotedSource | null>;
  /** By language and code, the coloured runs of the code. */
  readonly tokens: Answers<readonly CodeToken[]>;
  /** True where a cursor or selection touches the range: there the source is shown as it stands. */
  readonly isTouched: (from: number, to: number) => boolean;
  readonly add: (from: number, to: number, decoration: Decoration) => void;
  /** Like `add`, for something shown in place of its source, which the cursor steps over. */
  readonly replace: (from: number, to: number, decoration: Decoration) => void;
  /** Gives the line at a position a class. */
  readonly line: (at: number, className: string) => void;
}

/** Draws one kind of syntax. */
export type Drawer = (node: SyntaxNodeRef, drawing: Drawing) => void;

/** Marks that differ only in their class are one value. */
export function classMark(className: string): Decoration {
  const known = marks.get(className);
  if (known !== undefined) return known;
  const made = Decoration.mark({ class: className });
  marks.set(className, made);
  return made;
}

const marks = new Map<string, Decoration>();

/** Shows nothing in place of a range. */
export const hidden = Decoration.replace({});
