import type { AnnotationLists, AnnotationStore } from '../annotations';
import type { ArticleStore } from '../library';
import type { Attachments, NoteStore } from '../notes';

/** What exports are made from. */
export interface ExportSources {
  readonly articles: ArticleStore;
  readonly notes: NoteStore;
  readonly annotations: AnnotationStore;
  readonly annotationLists: AnnotationLists;
  readonly attachments: Attachments;
}
