import type { ImportedFile } from '../../preload/contract/importing';
import type { AnnotationStore } from '../annotations';
import type { CollectionStore } from '../collections';
import type { Decisions } from '../duplicates';
import type { ImportReports } from '../importing';
import type { RunningJob } from '../jobs';
import type { ArticleStore } from '../library';
import type { NoteStore } from '../notes';
import type { SavedSearches } from '../search';
import type { LibraryFolder } from '../storage';
import type { ReadArchive } from './readArchive';

/** What an exported library is brought into. */
export interface ArchiveTargets {
  readonly folder: LibraryFolder;
  readonly articles: ArticleStore;
  readonly notes: NoteStore;
  readonly annotations: AnnotationStore;
  readonly collections: CollectionStore;
  readonly searches: SavedSearches;
  readonly decisions: Decisions;
  readonly reports: ImportReports;
  readonly sample: { reload(): Promise<void> };
}

/** An import of an exported library under way. */
export interface ArchiveImport extends ArchiveTargets {
  readonly archive: ReadArchive;
  readonly job: RunningJob;
  /** Tells what became of a thing; `weight` how many files of the export it was. */
  readonly end: (file: ImportedFile, weight?: number) => void;
}

/** Why a thing did not come in, for the report. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A part of an import, as it is taken back and brought back. */
export interface ArrivedPart {
  takeBack(): Promise<void>;
  bringBack(): Promise<void>;
}

export const cancelled = 'The import was cancelled before this came in.';
