import type { AnnotationRef } from '../../../preload/contract/annotations';
import type { UndoableChange } from '../../undo';
import type { AnnotationStore } from '../AnnotationStore';
import type { StoredAnnotation } from '../annotationFile';
import { byArticle, countedAnnotations } from './byArticle';
import { withoutIds } from './withoutIds';

/** Deleting annotations, as a change. Put back, they are looked for anew where their text has changed meanwhile. */
export function deleteAnnotations(store: AnnotationStore, refs: readonly AnnotationRef[]): UndoableChange {
  const deleted = new Map<string, readonly StoredAnnotation[]>();
  return {
    label: `Delete ${countedAnnotations(refs)}`,
    do: async () => {
      for (const [article, ids] of byArticle(refs)) {
        if (store.isGone(article)) continue;
        await store.edit(article, (stored) => {
          deleted.set(
            article,
            stored.filter(({ annotation }) => ids.includes(annotation.id)),
          );
          return withoutIds(stored, ids);
        });
      }
    },
    undo: async () => {
      for (const [article, entries] of deleted) {
        if (store.isGone(article)) continue;
        const ids = entries.map(({ annotation }) => annotation.id);
        await store.edit(article, (stored) => [...withoutIds(stored, ids), ...entries]);
      }
    },
    isVoid: () => refs.every(({ article }) => store.isGone(article)),
  };
}
