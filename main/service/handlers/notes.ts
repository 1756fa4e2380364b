import type { LibraryHandlers } from '../../../preload/contract/contract';
import type { ArticleStore } from '../../library';
import { completeLink, type LinkGraph, type NoteStore } from '../../notes';

/** Answers the calls of the domain `notes`. */
export function notesHandlers(
  notes: NoteStore,
  links: LinkGraph,
  articles: ArticleStore,
): LibraryHandlers['notes'] {
  return {
    list: () => notes.list(),
    open: ({ id }) => notes.open(id),
    create: ({ title, markdown }) => notes.create(title, markdown),
    save: ({ id, markdown, base }) => notes.save(id, markdown, base),
    rename: ({ id, title }) => notes.rename(id, title),
    trash: ({ id }) => notes.trash(id),
    resolve: ({ links: written }) => written.map((link) => links.resolve(link)),
    backlinks: ({ kind, id }) => {
      const name = kind === 'note' ? notes.find(id)?.title : articles.find(id)?.key;
      return name === undefined ? [] : links.backlinks(kind, id, name);
    },
    complete: ({ text, limit }) => completeLink(text, notes, articles.all(), limit),
  };
}
