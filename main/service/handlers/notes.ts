import type { LibraryHandlers } from '../../../preload/contract/contract';
import type { AnnotationStore } from '../../annotations';
import type { ArticleStore } from '../../library';
import { completeLink, linkedText, type Attachments, type LinkGraph, type NoteStore } from '../../notes';
import type { LibrarySearch } from '../../search';
import { findPassages } from './findPassages';

export interface NotesDependencies {
  readonly notes: NoteStore;
  readonly links: LinkGraph;
  readonly articles: ArticleStore;
  readonly annotations: AnnotationStore;
  readonly attachments: Attachments;
  readonly search: LibrarySearch;
}

/** Answers the calls of the domain `notes`. */
export function notesHandlers({
  notes,
  links,
  articles,
  annotations,
  attachments,
  search,
}: NotesDependencies): LibraryHandlers['notes'] {
  return {
    list: () => notes.list(),
    open: ({ id }) => notes.open(id),
    create: ({ title, markdown }) => notes.create(title, markdown),
    save: ({ id, markdown, base }) => notes.save(id, markdown, base),
    rename: ({ id, title }) => notes.rename(id, title),
    trash: ({ id }) => notes.trash(id),
    resolve: ({ links: written }) => written.map((link) => links.resolve(link)),
    linked: ({ link, limit }) => linkedText(link, limit, { notes, links, articles, annotations }),
    attach: async ({ folder, type, bytes }) => ({ path: await attachments.keep(folder, type, bytes) }),
    attachment: ({ folder, path }) => attachments.read(folder, path),
    backlinks: ({ kind, id }) => {
      const name = kind === 'note' ? notes.find(id)?.title : articles.find(id)?.key;
      return name === undefined ? [] : links.backlinks(kind, id, name);
    },
    complete: ({ text, limit }) =>
      completeLink(text, limit, {
        notes,
        articles,
        annotations,
        findPassages: (words, most) => findPassages(words, most, search, articles),
      }),
  };
}
