import type { EditorState } from '@codemirror/state';
import { linksIn, type Link } from '../../../preload/shared/links';
import { isCode } from '../live/isCode';

/** The link at a position, its offsets those of the document; null where there is none. */
export function linkAt(state: EditorState, at: number): Link | null {
  const line = state.doc.lineAt(at);
  const link = linksIn(line.text).find(({ start, end }) => at >= line.from + start && at <= line.from + end);
  if (link === undefined || isCode(state, line.from + link.start)) return null;
  return { ...link, start: line.from + link.start, end: line.from + link.end };
}
