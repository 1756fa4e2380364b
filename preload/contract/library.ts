import * as v from 'valibot';
import { ArticleId, type Article } from './article';
import { change, question } from './method';
import type { IndexStatus, TextRange } from './search';

/** `count` is how many articles carry the tag or one nested within it by `/`. */
export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** What the sidebar and the status line count. */
export interface LibraryOverview {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly articles: number;
  readonly unread: number;
  readonly starred: number;
  readonly recent: number;
  readonly trash: number;
  readonly notes: number;
  readonly annotations: number;
  readonly tags: readonly TagCount[];
  /** Whether the sample stories and notes are in the library. */
  readonly hasSample: boolean;
  readonly index: IndexStatus;
}

/**
 * What can be done about a problem where it is shown: write the article's record again, read its text out of its imported file again,
 * build the index anew, import a file, look at what backups there are, or look at the folder.
 */
export type ProblemMend = 'writeRecord' | 'readAgain' | 'rebuildIndex' | 'import' | 'backups' | 'showFolder';

/** Something "Check library" found: the file (relative to the library), whose it is, what is wrong, and what can be done. */
export interface LibraryProblem {
  readonly file: string;
  readonly article: string | null;
  readonly problem: string;
  readonly remedy: string;
  readonly mend: ProblemMend;
}

export interface LibraryCheck {
  readonly ok: boolean;
  readonly articles: number;
  readonly notes: number;
  readonly problems: readonly LibraryProblem[];
}

/** An article whose text is nearly that of another; `similarity` is the share of runs of words they have in common, 0 to 1. */
export interface AlsoFiled {
  readonly article: Article;
  readonly similarity: number;
}

/** A paragraph in a comparison: its number in its article, from 1, and the ranges of its text (UTF-16) that differ, ascending. */
export interface ComparedParagraph {
  readonly number: number;
  readonly text: string;
  readonly changes: readonly TextRange[];
}

/** Paragraphs that belong together. `onlyA` and `onlyB` are those the other article has nothing like; there the other side is null. */
export interface ComparisonRow {
  readonly kind: 'same' | 'changed' | 'onlyA' | 'onlyB';
  readonly a: ComparedParagraph | null;
  readonly b: ComparedParagraph | null;
}

/** Two articles side by side; the rows hold each paragraph of both once, in order. */
export interface ArticleComparison {
  readonly a: Article;
  readonly b: Article;
  readonly similarity: number;
  readonly rows: readonly ComparisonRow[];
}

/** Why a backup was made. */
export type BackupKind = 'daily' | 'manual' | 'before-restore' | 'before-upgrade';

/** A backup of the library: `name` is its file in `backups/`, `made` ISO 8601 in UTC; `holds` is null where it cannot be read. */
export interface Backup {
  readonly name: string;
  readonly made: string;
  readonly kind: BackupKind;
  readonly bytes: number;
  readonly holds: { readonly articles: number; readonly notes: number } | null;
}

/** What a restore did: how many articles it changed, how many notes it wrote, and how many articles are gone for good since. */
export interface RestoreReport {
  /** The backup that was made of how things were before. */
  readonly before: string;
  readonly articles: number;
  readonly notes: number;
  readonly gone: number;
}

const pair = v.strictObject({ a: ArticleId, b: ArticleId });

export const libraryContract = {
  overview: question<LibraryOverview>()(v.strictObject({})),
  /** Adds the sample stories and notes; answers with the id of the note to begin with. */
  addSample: change<string>()(v.strictObject({})),
  /** Moves everything of the sample to the trash. */
  removeSample: change<void>()(v.strictObject({})),
  /** Articles outside the trash that are nearly the same as one, the nearest first. */
  alsoFiled: question<readonly AlsoFiled[]>()(v.strictObject({ id: ArticleId })),
  compare: question<ArticleComparison>()(pair),
  /** Remembers that two articles are not the same story: neither is shown with the other as filed again. */
  notTheSame: change<void>()(pair),
  rename: change<void>()(
    v.strictObject({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)) }),
  ),
  /** The newest first. */
  backups: question<readonly Backup[]>()(v.strictObject({})),
  backUp: change<Backup>()(v.strictObject({})),
  /**
   * Puts back what a backup holds, after making one of how things are; what came since stays. Fails with `libraryDamaged` where
   * the backup is not whole: nothing is changed then.
   */
  restore: change<RestoreReport>()(v.strictObject({ name: v.string() })),
  /** Verifies every file of the library against what is written about it. */
  check: question<LibraryCheck>()(v.strictObject({})),
  /** Reads an article's text out of its imported file again, where the text was lost. Fails with `badRequest` where the file gives none. */
  readAgain: change<void>()(v.strictObject({ id: ArticleId })),
  /** Writes an article's record as it is known, over a file that cannot be read. @throws `notFound` */
  writeRecord: change<void>()(v.strictObject({ id: ArticleId })),
} as const;
