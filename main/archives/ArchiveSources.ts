import type { AnnotationStore } from '../annotations';
import type { CollectionStore } from '../collections';
import type { ExportSources } from '../exporting';
import type { LinkGraph } from '../notes';
import type { SavedSearches } from '../search';
import type { LibraryFolder } from '../storage';

/** What an exported library is made from. */
export interface ArchiveSources extends ExportSources {
  readonly folder: LibraryFolder;
  readonly annotations: AnnotationStore;
  readonly collections: CollectionStore;
  readonly searches: SavedSearches;
  readonly links: LinkGraph;
}
