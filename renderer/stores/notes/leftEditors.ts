import type { LeftEditor } from '../../editor/NoteEditor';

/** As many are kept: each holds its text and what can be undone in it. */
const mostKept = 20;
/** By tab and note, the one left last at the end. Not a store: nothing is drawn anew because an editor goes. */
const kept = new Map<string, LeftEditor>();

/** How the editor of a note in a tab was left when another tab, or the reading view, took its place. */
export function leftEditor(tab: string, note: string): LeftEditor | null {
  return kept.get(`${tab} ${note}`) ?? null;
}

export function keepLeftEditor(tab: string, note: string, left: LeftEditor): void {
  const key = `${tab} ${note}`;
  kept.delete(key);
  kept.set(key, left);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}
