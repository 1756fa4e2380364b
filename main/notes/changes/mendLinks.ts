import { AppError } from '../../../preload/contract/errors';
import { parseLinkAddress, type LinkAddress } from '../../../preload/shared/links';
import type { UndoableChange } from '../../undo';
import type { LinkMove } from '../LinkMove';
import type { NoteStore } from '../NoteStore';
import type { RewrittenNote } from '../rewriteNotes';

/**
 * Leads all links to a note or article that is not there to another, as a change. Both are given as they stand between brackets.
 * @throws AppError `badRequest` where one is no link, or a note would have to become an article
 */
export function mendLinks(notes: NoteStore, written: string, to: string): UndoableChange {
  const move = moveBetween(parseLinkAddress(written), parseLinkAddress(to));
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

function moveBetween(
  from: LinkAddress | null,
  to: LinkAddress | null,
): LinkMove & { readonly kind: 'title' | 'key' } {
  if (from?.kind === 'note' && to?.kind === 'note') return { kind: 'title', from: from.title, to: to.title };
  if (from?.kind === 'article' && to?.kind === 'article') return { kind: 'key', from: from.key, to: to.key };
  throw new AppError(
    'badRequest',
    'A link to a note can be led to another note, and one to an article to another article. Change this one in the note itself.',
  );
}
