import { printLink, type LinkAddress } from '../../../preload/shared/links';
import { changesTogether, type UndoableChange } from '../../undo';
import type { NoteStore } from '../NoteStore';
import { replacePieces, type Piece } from './replaceText';

/** A place in a note's Markdown where a name stands that is to be a link. */
export interface MentionToLink {
  readonly note: string;
  readonly start: number;
  readonly text: string;
}

/** Makes links of mentions, whose words stay as they are. @throws AppError `conflict` where a note was changed meanwhile */
export function linkMentions(
  notes: NoteStore,
  address: LinkAddress,
  mentions: readonly MentionToLink[],
): UndoableChange {
  const name = address.kind === 'note' ? address.title : null;
  const first = mentions[0]?.text ?? '';
  const label = mentions.length === 1 ? `Link “${first}”` : `Link ${String(mentions.length)} mentions`;
  const byNote = new Map<string, Piece[]>();
  for (const { note, start, text } of mentions) {
    const piece = { start, expected: text, next: printLink(address, name === text ? null : text) };
    byNote.set(note, [...(byNote.get(note) ?? []), piece]);
  }
  const changes = Array.from(byNote, ([note, pieces]) => replacePieces(notes, note, pieces, label));
  return changesTogether(label, label.replace('Link', 'Linked'), changes);
}
