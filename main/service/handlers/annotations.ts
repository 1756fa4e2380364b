import type { LibraryHandlers } from '../../../preload/contract/contract';
import {
  annotationsMarkdown,
  attachAnnotation,
  createAnnotation,
  deleteAnnotations,
  updateAnnotations,
  type AnnotationLists,
  type AnnotationStore,
} from '../../annotations';
import type { UndoStack } from '../../undo';

/** Answers the calls of the domain `annotations`. */
export function annotationsHandlers(
  store: AnnotationStore,
  lists: AnnotationLists,
  changes: UndoStack,
): LibraryHandlers['annotations'] {
  return {
    list: ({ listing, offset, limit }) => lists.page(listing, offset, limit),
    refs: ({ listing }) => lists.refs(listing),
    of: ({ article }) => lists.of(article),
    get: ({ refs }) => refs.flatMap((ref) => store.find(ref) ?? []),
    counts: () => lists.counts(),
    markdown: ({ listing }) => annotationsMarkdown(lists.all(listing)),
    create: (wanted) =>
      changes.perform(
        createAnnotation(store, wanted, (id) => lists.isCited({ article: wanted.article, id })),
      ),
    update: ({ refs, patch }) => changes.perform(updateAnnotations(store, refs, patch)),
    attach: ({ id, ...passage }) => changes.perform(attachAnnotation(store, id, passage)),
    delete: ({ refs }) => changes.perform(deleteAnnotations(store, refs)),
  };
}
