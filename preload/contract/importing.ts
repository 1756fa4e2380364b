import * as v from 'valibot';
import { CollectionId } from './collections';
import { change, hiddenChange, hiddenQuestion, question } from './method';

export const fileOutcomes = ['added', 'alreadyHere', 'unsupported', 'failed'] as const;
/** How a given file ended. */
export type FileOutcome = (typeof fileOutcomes)[number];

/**
 * What became of one file. `path` is what was given, with `›` before a member of an archive; `id` the article added or
 * found here already (the first one, where a file holds several), `note` the note; `reason` a sentence for people.
 */
export interface ImportedFile {
  readonly path: string;
  readonly outcome: FileOutcome;
  readonly id?: string;
  readonly note?: string;
  readonly reason?: string;
}

/** What came in: files that are read as articles, a folder of Markdown files as notes, or an exported library. */
export type ImportKind = 'articles' | 'notes' | 'library';

/** One import, kept as `imports/<id>.json`. The four counts add up to the number of its files. `failed` files can be retried. */
export interface ImportReport {
  readonly id: string;
  readonly startedAt: string;
  readonly tookMs: number;
  /** What was given, in words: `Dropped folder “wire-2019”`. */
  readonly title: string;
  /** `articles` where it is not there. */
  readonly kind?: ImportKind;
  readonly cancelled: boolean;
  readonly added: number;
  readonly alreadyHere: number;
  readonly unsupported: number;
  readonly failed: number;
  /** True once the import was undone. */
  readonly undone: boolean;
}

/** Some of an import's files, in the order they were given, and how many there are of their kind. */
export interface ImportedFiles {
  readonly total: number;
  readonly files: readonly ImportedFile[];
}

const reportId = v.strictObject({ id: v.string() });

/** Which files of an import: of one outcome, or all; with `typed` in their path. */
export const FilesQuestion = v.strictObject({
  id: v.string(),
  outcome: v.nullable(v.picklist(fileOutcomes)),
  typed: v.string(),
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)),
});
export type FilesQuestion = v.InferOutput<typeof FilesQuestion>;

/** How the files came in: dropped on the window, chosen in a dialog, named when the app was opened, or found in the watched folder. */
export const ImportOrigin = v.picklist(['drop', 'choice', 'open', 'watched']);
export type ImportOrigin = v.InferOutput<typeof ImportOrigin>;

/** What a folder is by its look: an exported library, a vault of Obsidian, or any other; a file is `other`, too. */
export type FolderKind = 'library' | 'vault' | 'other';

export const importingContract = {
  /** Loads what reads files, as some are about to be given. */
  makeReady: question<void>()(v.strictObject({})),
  folderKind: hiddenQuestion<FolderKind>()(v.strictObject({ path: v.string() })),
  /**
   * Starts an import and answers with its report once every file is accounted for. Paths are absolute; `collection` is where the
   * articles are put, those here already too.
   */
  importPaths: hiddenChange<ImportReport>()(
    v.strictObject({
      paths: v.array(v.string()),
      origin: v.optional(ImportOrigin, 'choice'),
      collection: v.optional(v.nullable(CollectionId)),
    }),
  ),
  /** Imports by itself what lies in a folder, and what comes into it; none where it is null. An absolute path. */
  watch: hiddenChange<void>()(v.strictObject({ folder: v.nullable(v.string()) })),
  /** Imports pasted text; `html` is the same as the page it was copied from has it, whose structure is then kept. */
  importText: change<ImportReport>()(
    v.strictObject({
      text: v.string(),
      html: v.optional(v.string()),
      title: v.optional(v.string()),
    }),
  ),
  reports: question<readonly ImportReport[]>()(v.strictObject({})),
  report: question<ImportReport>()(reportId),
  /** What became of an import's files. There may be a hundred thousand, so they are asked for as they are looked at. */
  files: question<ImportedFiles>()(FilesQuestion),
  /** All of them, a line each: outcome, path, reason. */
  filesText: question<string>()(reportId),
  retryFailed: change<ImportReport>()(reportId),
  /** Moves everything the import added to the trash. */
  undo: change<ImportReport>()(reportId),
} as const;
