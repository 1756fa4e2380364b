import * as v from 'valibot';
import type { AnnotationColour } from './annotations';
import type { Article } from './article';
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

/** Where a link leads. `missing` keeps what was written, so that it can be shown and mended. */
export type LinkTarget =
  | { readonly kind: 'note'; readonly id: string; readonly title: string; readonly heading: string | null }
  | {
      readonly kind: 'article';
      readonly id: string;
      readonly title: string;
      readonly paragraph: number | null;
      readonly annotation: string | null;
    }
  | { readonly kind: 'missing'; readonly written: string };

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

const id = v.strictObject({ id: v.string() });
const title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(180));

export const notesContract = {
  list: question<readonly Note[]>()(v.strictObject({})),
  open: question<NoteText>()(id),
  create: change<NoteText>()(
    v.strictObject({ title: v.optional(title), markdown: v.optional(v.string(), '') }),
  ),
  /**
   * Writes a note's Markdown. `base` is the version it was edited from; when the file changed meanwhile, the call fails with
   * the code `conflict` and nothing is overwritten.
   */
  save: change<{ readonly note: Note; readonly version: string }>()(
    v.strictObject({ id: v.string(), markdown: v.string(), base: v.string() }),
  ),
  /** Gives a note another title, and so another file name; links to it are rewritten. */
  rename: change<Note>()(v.strictObject({ id: v.string(), title })),
  trash: change<void>()(id),
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
  complete: question<readonly LinkCompletion[]>()(
    v.strictObject({ text: v.pipe(v.string(), v.maxLength(300)), limit: v.optional(v.number(), 20) }),
  ),
} as const;
