import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';

/** True inside code, where marks mean nothing. */
export function isCode(state: EditorState, at: number): boolean {
  return syntaxTree(state).resolveInner(at, 1).name.includes('Code');
}
