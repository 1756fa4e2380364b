import type { LibraryHandlers } from '../../../preload/contract/contract';
import { AppError } from '../../../preload/contract/errors';
import type { LinkAddress } from '../../../preload/shared/links';
import type { AnnotationStore } from '../../annotations';
import type { ArticleStore } from '../../library';
import {
  completeLink,
  linkedText,
  linkMentions,
  mendLinks,
  moveNote,
  renameHeading,
  renameKey,
  renameNote,
  restoreVersion,
  trashNote,
  type Attachments,
  type LinkGraph,
  type NoteStore,
  type NoteTemplates,
} from '../../notes';
import type { LibrarySearch } from '../../search';
import type { UndoStack } from '../../undo';
import { findPassages } from './findPassages';
import { namingPassages } from './namingPassages';

export interface NotesDependencies {
  readonly notes: NoteStore;
  readonly links: LinkGraph;
  readonly templates: NoteTemplates;
  readonly articles: ArticleStore;
  readonly annotations: AnnotationStore;
  readonly attachments: Attachments;
  readonly search: LibrarySearch;
  readonly changes: UndoStack;
}

/** Where daily notes are kept; the template of that name is what they begin with. */
const daily = { folder: 'Daily', template: 'Daily' };

/** Answers the calls of the domain `notes`. */
export function notesHandlers(parts: NotesDependencies): LibraryHandlers['notes'] {
  return { ...textHandlers(parts), ...linkHandlers(parts), ...templateHandlers(parts) };
}

type Handlers = LibraryHandlers['notes'];

function textHandlers({
  notes,
  attachments,
  changes,
}: NotesDependencies): Pick<
  Handlers,
  | 'list'
  | 'open'
  | 'openSince'
  | 'create'
  | 'save'
  | 'rename'
  | 'renameHeading'
  | 'move'
  | 'trash'
  | 'trashed'
  | 'restore'
  | 'purge'
  | 'versions'
  | 'version'
  | 'restoreVersion'
  | 'lookOutside'
  | 'attach'
  | 'attachment'
> {
  return {
    list: () => notes.list(),
    open: ({ id }) => notes.open(id),
    openSince: async ({ id, version }) => {
      const now = await notes.open(id);
      return now.version === version ? { ...now, markdown: null } : now;
    },
    create: ({ title, markdown, folder }) => notes.create(title, markdown, folder),
    save: ({ id, markdown, base }) => notes.save(id, markdown, base),
    rename: ({ id, title }) => changes.perform(renameNote(notes, id, title)),
    renameHeading: ({ id, from, to }) => changes.perform(renameHeading(notes, id, from, to)),
    move: ({ id, folder }) => changes.perform(moveNote(notes, id, folder)),
    trash: ({ id }) => changes.perform(trashNote(notes, id)),
    trashed: () => notes.trashed(),
    restore: ({ entry }) => notes.restore(entry),
    purge: ({ entries }) => notes.purge(entries),
    versions: ({ id }) => notes.versions(id),
    version: async ({ id, name }) => ({ markdown: await notes.version(id, name) }),
    restoreVersion: async ({ id, name }) => changes.perform(await restoreVersion(notes, id, name)),
    lookOutside: () => notes.lookOutside(),
    attach: async ({ folder, type, bytes }) => ({ path: await attachments.keep(folder, type, bytes) }),
    attachment: ({ folder, path }) => attachments.read(folder, path),
  };
}

function linkHandlers({
  notes,
  links,
  articles,
  annotations,
  search,
  changes,
}: NotesDependencies): Pick<
  Handlers,
  | 'resolve'
  | 'linked'
  | 'backlinks'
  | 'sources'
  | 'unlinked'
  | 'named'
  | 'linkMentions'
  | 'broken'
  | 'mend'
  | 'orphans'
  | 'around'
  | 'complete'
  | 'renameKey'
> {
  return {
    resolve: ({ links: written }) => Promise.all(written.map((link) => links.resolve(link))),
    linked: ({ link, limit }) => linkedText(link, limit, { notes, links, articles, annotations }),
    backlinks: ({ kind, id }) => links.backlinks(kind, id),
    sources: ({ id }) => links.sources(id),
    unlinked: ({ kind, id }) => links.unlinked(kind, id),
    named: ({ id }) => namingPassages(id, notes, articles, search),
    linkMentions: ({ kind, id, mentions }) =>
      changes.perform(linkMentions(notes, addressOf(kind, id, notes, articles), mentions)),
    broken: () => links.broken(),
    mend: ({ written, to }) => changes.perform(mendLinks(notes, written, to)),
    orphans: () => links.orphans(),
    around: ({ kind, id, steps }) => links.around(kind, id, steps),
    complete: ({ text, limit }) =>
      completeLink(text, limit, {
        notes,
        articles,
        annotations,
        findPassages: (words, most) => findPassages(words, most, search, articles),
      }),
    renameKey: ({ id, key }) => changes.perform(renameKey(notes, articles, id, key)),
  };
}

function templateHandlers({
  notes,
  templates,
}: NotesDependencies): Pick<Handlers, 'templates' | 'createFrom' | 'daily'> {
  return {
    templates: () => templates.list(),
    createFrom: async ({ template, title, selection, today }) => {
      const name = title ?? `${template} ${today}`;
      return notes.create(name, await templates.fill(template, { title: name, date: today, selection }));
    },
    daily: async ({ today }) => {
      const known = notes.findByTitle(today);
      if (known !== null) return notes.open(known.id);
      const values = { title: today, date: today, selection: '' };
      return notes.create(today, (await templates.fillIfThere(daily.template, values)) ?? '', daily.folder);
    },
  };
}

function addressOf(
  kind: 'note' | 'article',
  id: string,
  notes: NoteStore,
  articles: ArticleStore,
): LinkAddress {
  const title = notes.find(id)?.title;
  if (kind === 'note' && title !== undefined) return { kind: 'note', title, heading: null };
  const key = articles.find(id)?.key;
  if (key !== undefined) return { kind: 'article', key, paragraph: null, annotation: null };
  throw new AppError('notFound', 'What should be linked is no longer in the library.');
}
