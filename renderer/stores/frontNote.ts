import { frontTab } from './workspace';

/** The id of the note in front; null while something else is. */
export function frontNote(): string | null {
  const tab = frontTab();
  return tab?.kind === 'note' ? tab.note : null;
}
