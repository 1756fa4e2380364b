import { AppError } from '../../../preload/contract/errors';
import { parseLinkAddress, printLinkAddress, type LinkAddress } from '../../../preload/shared/links';
import type { UndoableChange } from '../../undo';
import type { LinkMove } from '../LinkMove';
import type { NoteStore } from '../NoteStore';
import type { RewrittenNote } from '../rewriteNotes';

/**
 * Leads all links to a note, a heading, an article or a passage that is not there to another, as a change. Both are given as they stand
 * between brackets; of a note or an article that is there still, only the heading or the passage is another.
 * @throws AppError `badRequest` where one is no link, or a note would have to become an article
 */
export function mendLinks(notes: NoteStore, written: string, to: string): UndoableChange {
  const move = moveBetween(notes, parseLinkAddress(written), parseLinkAddress(to));
  let rewritten: readonly RewrittenNote[] = [];
  return {
    label: `Lead links to “${move.from}” to “${move.to}”`,
    do: async () => {
      rewritten = await notes.lead(move);
    },
    // What was written since keeps its links: only from the text as it was can the old ones be told from those that led there before.
    undo: () => notes.putBack(rewritten, { ...move, from: move.to, to: move.to }),
  };
}

function moveBetween(notes: NoteStore, from: LinkAddress | null, to: LinkAddress | null): LinkMove {
  if (from?.kind === 'note' && to?.kind === 'note') {
    const there = notes.findByTitle(from.title);
    const isWithin = there !== null && there.id === notes.findByTitle(to.title)?.id;
    return isWithin && from.heading !== null && to.heading !== null
      ? { kind: 'heading', title: from.title, from: from.heading, to: to.heading }
      : { kind: 'title', from: from.title, to: to.title };
  }
  if (from?.kind === 'article' && to?.kind === 'article')
    return from.key.toLowerCase() === to.key.toLowerCase()
      ? { kind: 'passage', from: printLinkAddress(from), to: printLinkAddress(to) }
      : { kind: 'key', from: from.key, to: to.key };
  throw new AppError(
    'badRequest',
    'A link to a note can be led to another note, and one to an article to another article. Change this one in the note itself.',
  );
}
