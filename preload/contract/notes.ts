import * as v from 'valibot';
import { isCitationKey } from '../shared/isCitationKey';
import type { AnnotationColour } from './annotations';
import { ArticleId, PartialDate, type Article } from './article';
import { change, question } from './method';
import type { TextRange } from './search';

/** A note as lists show it. `title` is its file's name without `.md`; `folder` the path under `notes/`, `''` at the top. Times are ISO 8601, UTC. */
export interface Note {
  readonly id: string;
  readonly title: string;
  readonly folder: string;
  readonly created: string;
  readonly modified: string;
  readonly tags: readonly string[];
  readonly excerpt: string;
  readonly words: number;
}

/** A note with its Markdown (without the front matter) and the version that a save must name as its base. */
export interface NoteText {
  readonly note: Note;
  readonly markdown: string;
  readonly version: string;
}

/** A note seen again by someone who knows a version of it: `markdown` is null where that is still the one. */
export interface NoteSince {
  readonly note: Note;
  readonly markdown: string | null;
  readonly version: string;
}

/** What a save gives: `merged` is the note's whole text where it took in what another program had changed, else null. */
export interface SavedNote {
  readonly note: Note;
  readonly version: string;
  readonly merged: string | null;
}

/** An earlier state of a note. `name` is what it is asked for by; `time` (ISO 8601, UTC) when it was kept. */
export interface NoteVersion {
  readonly name: string;
  readonly time: string;
}

/** A note in the trash; `entry` is what it is restored by, `trashed` a time (ISO 8601, UTC). */
export interface TrashedNote {
  readonly entry: string;
  readonly title: string;
  readonly folder: string;
  readonly trashed: string;
  readonly excerpt: string;
}

/** A place in a note where a title stands without a link. Offsets are UTF-16, in the note's Markdown. */
export interface UnlinkedMention {
  readonly note: Note;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly context: string;
  readonly marks: readonly TextRange[];
}

/** A passage of an article that names a note, which does not link to it. `link` is what would, `marks` are ranges in `text`. */
export interface NamingPassage {
  readonly article: string;
  readonly title: string;
  readonly paragraph: number;
  readonly text: string;
  readonly marks: readonly TextRange[];
  readonly link: string;
}

/**
 * A link that leads nowhere: `gone` is what is not there, `name` what the link names, `written` what stands between the brackets. Of a
 * heading or a passage (a paragraph or an annotation), `within` is the title of the note or article that had it.
 */
export interface BrokenLink {
  readonly note: Note;
  readonly gone: 'note' | 'heading' | 'article' | 'passage';
  readonly name: string;
  readonly within: string | null;
  readonly written: string;
  readonly offset: number;
  readonly context: string;
  readonly marks: readonly TextRange[];
}

/** A note or article of a graph. `links` counts all its neighbours, `distance` the steps to the one in the middle. */
export interface GraphNode {
  readonly key: string;
  readonly kind: 'note' | 'article';
  readonly id: string;
  readonly title: string;
  readonly links: number;
  readonly distance: number;
}

/** What is linked round a note or article. `hidden` more lie within the steps asked for, but were too many to show. */
export interface LocalGraph {
  readonly nodes: readonly GraphNode[];
  /** Pairs of node keys. */
  readonly edges: readonly (readonly [from: string, to: string])[];
  readonly hidden: number;
}

/** Where a link leads. `missing` keeps what was written, so that it can be shown and mended. */
export type LinkTarget =
  | {
      readonly kind: 'note';
      readonly id: string;
      readonly title: string;
      readonly heading: string | null;
      /** True where the note has no such heading: the link leads to its top. */
      readonly isPartGone: boolean;
    }
  | {
      readonly kind: 'article';
      readonly id: string;
      readonly title: string;
      readonly paragraph: number | null;
      readonly annotation: string | null;
      /** True where the article has no such paragraph, or the annotation was deleted: the link leads to its top. */
      readonly isPartGone: boolean;
    }
  | { readonly kind: 'missing'; readonly written: string };

/** An article that a note links to, as often as `links` says. */
export interface NoteSource {
  readonly article: string;
  readonly title: string;
  readonly place: string | null;
  readonly date: string | null;
  readonly source: string | null;
  readonly links: number;
}

/** A link to an article or note, seen from where it leads: the note it stands in and the words around it. */
export interface Backlink {
  readonly note: Note;
  readonly context: string;
  readonly marks: readonly TextRange[];
  /** Offset of the link in the note's Markdown. */
  readonly offset: number;
  /** The paragraph of the article that the link names, if it names one. */
  readonly paragraph: number | null;
}

/**
 * Something `[[` can be completed with. `insert` is the text of the link between the brackets; of a passage or heading,
 * `within` is the title of what it stands in.
 */
export interface LinkCompletion {
  readonly kind: 'note' | 'article' | 'passage' | 'heading';
  readonly title: string;
  readonly titleMarks: readonly TextRange[];
  readonly detail: string;
  /** Of an article; null of anything else. */
  readonly date: string | null;
  readonly within: string | null;
  /** Of an annotation. */
  readonly colour: AnnotationColour | null;
  readonly insert: string;
}

/**
 * What a link leads to, to be shown beside or in a note. `markdown` is the whole note, its section, the whole article or its
 * paragraph; `isPlain` says that it is to be shown as it stands. `citedIn` counts the notes that link there.
 */
export interface LinkedText {
  readonly target: LinkTarget;
  readonly title: string;
  readonly markdown: string;
  readonly isPlain: boolean;
  /** Of an article; null of a note. */
  readonly article: Article | null;
  /** The paragraph `markdown` is, and the annotation the link names, with where it stands in `markdown` (null where it was not found again). */
  readonly paragraph: number | null;
  readonly annotation: { readonly colour: AnnotationColour; readonly at: TextRange | null } | null;
  readonly citedIn: number;
}

/** A citation key: as links can name it. */
const CitationKey = v.pipe(v.string(), v.trim(), v.check(isCitationKey));
const id = v.strictObject({ id: v.string() });
const folder = v.pipe(v.string(), v.maxLength(500), v.regex(/^(?!.*(?:^|\/)\.)[^\\]*$/));
const title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(180));

export const notesContract = {
  list: question<readonly Note[]>()(v.strictObject({})),
  open: question<NoteText>()(id),
  /** Like `open`, without the text where `version` still is the note's: a long one is not sent back to where it was written. */
  openSince: question<NoteSince>()(v.strictObject({ id: v.string(), version: v.string() })),
  create: change<NoteText>()(
    v.strictObject({
      title: v.optional(title),
      markdown: v.optional(v.string(), ''),
      folder: v.optional(folder),
    }),
  ),
  /**
   * Writes a note's Markdown. `base` is the version it was edited from; when the file changed meanwhile, the call fails with
   * the code `conflict` and nothing is overwritten, unless both changes can be taken in.
   */
  save: change<SavedNote>()(v.strictObject({ id: v.string(), markdown: v.string(), base: v.string() })),
  /** Gives a note another title, and so another file name; links to it are rewritten. */
  rename: change<Note>()(v.strictObject({ id: v.string(), title })),
  /** Gives a heading another text; links to it are rewritten. */
  renameHeading: change<void>()(v.strictObject({ id: v.string(), from: v.string(), to: title })),
  /** Gives an article another citation key; links to it are rewritten. */
  renameKey: change<void>()(v.strictObject({ id: ArticleId, key: CitationKey })),
  move: change<Note>()(v.strictObject({ id: v.string(), folder })),
  trash: change<void>()(id),
  trashed: question<readonly TrashedNote[]>()(v.strictObject({})),
  restore: change<Note>()(v.strictObject({ entry: v.string() })),
  /** Deletes notes in the trash for good. */
  purge: change<void>()(v.strictObject({ entries: v.array(v.string()) })),
  /** The versions kept of a note, the newest first. */
  versions: question<readonly NoteVersion[]>()(id),
  version: question<{ readonly markdown: string }>()(v.strictObject({ id: v.string(), name: v.string() })),
  restoreVersion: change<Note>()(v.strictObject({ id: v.string(), name: v.string() })),
  /** Takes in what other programs did to the notes' folder. */
  lookOutside: change<void>()(v.strictObject({})),
  /** The templates, by name. */
  templates: question<readonly string[]>()(v.strictObject({})),
  /** A new note made from a template. `selection` stands where the template asks for it. */
  createFrom: change<NoteText>()(
    v.strictObject({
      template: v.string(),
      title: v.optional(title),
      selection: v.optional(v.string(), ''),
      today: PartialDate,
    }),
  ),
  /** The note of a day, made where it is not there yet. */
  daily: change<NoteText>()(v.strictObject({ today: PartialDate })),
  /** What `[[written]]` leads to, for each link given. */
  resolve: question<readonly LinkTarget[]>()(v.strictObject({ links: v.array(v.string()) })),
  /** What each link leads to, cut to `limit` characters; null for one that leads nowhere. */
  linked: question<LinkedText | null>()(
    v.strictObject({ link: v.pipe(v.string(), v.maxLength(1000)), limit: v.optional(v.number(), 200_000) }),
  ),
  /** Keeps a picture with the notes. Answers with the path a note in `folder` names it by, as Markdown. */
  attach: change<{ readonly path: string }>()(
    v.strictObject({ folder: v.string(), type: v.string(), bytes: v.instance(Uint8Array) }),
  ),
  /** A kept picture, by the path that a note in `folder` names it by; null where there is none. */
  attachment: question<{ readonly type: string; readonly bytes: Uint8Array } | null>()(
    v.strictObject({ folder: v.string(), path: v.pipe(v.string(), v.maxLength(1000)) }),
  ),
  backlinks: question<readonly Backlink[]>()(
    v.strictObject({ kind: v.picklist(['note', 'article']), id: v.string() }),
  ),
  /** The articles a note links to, in the order of the first link to each. */
  sources: question<readonly NoteSource[]>()(id),
  /** Where a note or article is named in notes without being linked. */
  unlinked: question<readonly UnlinkedMention[]>()(
    v.strictObject({ kind: v.picklist(['note', 'article']), id: v.string() }),
  ),
  /** The passages of articles that name a note by its title or an alias, and that it does not link to. */
  named: question<readonly NamingPassage[]>()(v.strictObject({ id: v.string() })),
  /** Makes links of mentions, in one change: each is what stands at `start` in a note. */
  linkMentions: change<void>()(
    v.strictObject({
      kind: v.picklist(['note', 'article']),
      id: v.string(),
      mentions: v.pipe(
        v.array(v.strictObject({ note: v.string(), start: v.number(), text: v.string() })),
        v.minLength(1),
      ),
    }),
  ),
  broken: question<readonly BrokenLink[]>()(v.strictObject({})),
  /** Leads every link that names something that is not there to something else (what stands between the brackets of a link). */
  mend: change<void>()(v.strictObject({ written: v.string(), to: v.string() })),
  orphans: question<readonly Note[]>()(v.strictObject({})),
  around: question<LocalGraph>()(
    v.strictObject({
      kind: v.picklist(['note', 'article']),
      id: v.string(),
      steps: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)),
    }),
  ),
  complete: question<readonly LinkCompletion[]>()(
    v.strictObject({ text: v.pipe(v.string(), v.maxLength(300)), limit: v.optional(v.number(), 20) }),
  ),
} as const;
