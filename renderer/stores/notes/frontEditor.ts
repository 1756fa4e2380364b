import type { NoteAction } from '../../editor/noteActions';
import type { NoteEditorControl } from '../../editor/NoteEditor';
import { frontTab } from '../workspace';

/** The editors on screen, by the id of their tab. */
const editors = new Map<string, NoteEditorControl>();

export function keepEditor(tab: string, control: NoteEditorControl | null): void {
  if (control === null) editors.delete(tab);
  else editors.set(tab, control);
}

/** The editor of the tab in front; null where that shows no note, or one that is read. */
export function frontEditor(): NoteEditorControl | null {
  const tab = frontTab();
  return tab === null ? null : (editors.get(tab.id) ?? null);
}

export function editorOf(tab: string): NoteEditorControl | null {
  return editors.get(tab) ?? null;
}

export function runInFrontEditor(action: NoteAction): void {
  frontEditor()?.run(action);
}
