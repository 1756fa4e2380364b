import * as v from 'valibot';
import { change, question } from './method';
import type { IndexStatus } from './search';

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

/** Something "Check library" found: the file (relative to the library), what is wrong, and what can be done. */
export interface LibraryProblem {
  readonly file: string;
  readonly problem: string;
  readonly remedy: string;
}

export interface LibraryCheck {
  readonly ok: boolean;
  readonly articles: number;
  readonly notes: number;
  readonly problems: readonly LibraryProblem[];
}

export const libraryContract = {
  overview: question<LibraryOverview>()(v.strictObject({})),
  /** Adds the sample stories and notes; answers with the id of the note to begin with. */
  addSample: change<string>()(v.strictObject({})),
  /** Moves everything of the sample to the trash. */
  removeSample: change<void>()(v.strictObject({})),
  rename: change<void>()(
    v.strictObject({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)) }),
  ),
  /** Verifies every file of the library against what is written about it. */
  check: question<LibraryCheck>()(v.strictObject({})),
} as const;
