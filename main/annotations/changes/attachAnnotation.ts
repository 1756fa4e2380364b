import type { Annotation } from '../../../preload/contract/annotations';
import { AppError } from '../../../preload/contract/errors';
import type { UndoableChange } from '../../undo';
import type { AnnotationStore } from '../AnnotationStore';
import { notYetAnchored, type StoredAnnotation } from '../annotationFile';
import { selectedPassage, type SelectedPassage } from '../selectedPassage';

/**
 * Putting an annotation on a passage by hand, as a change; its comment, tags and links stay. Taken back, it is where it was:
 * an orphaned one is orphaned again.
 * @throws AppError `notFound`, `conflict`, `badRequest`
 */
export function attachAnnotation(
  store: AnnotationStore,
  id: string,
  passage: SelectedPassage & { readonly article: string },
): UndoableChange<Annotation> {
  const { article } = passage;
  let before: StoredAnnotation | null = null;
  return {
    label: 'Attach an annotation',
    do: async () => {
      await store.edit(article, (stored, now) => {
        before = stored.find(({ annotation }) => annotation.id === id) ?? null;
        if (before === null)
          throw new AppError('notFound', 'This annotation is no longer there: it was deleted.');
        const annotation = { ...before.annotation, ...selectedPassage(now, passage) };
        return replaced(stored, {
          ...notYetAnchored,
          annotation: { ...annotation, state: 'anchored', modified: new Date().toISOString() },
        });
      });
      const attached = store.find({ article, id });
      if (attached === null) throw new Error('an edit that did not throw kept the annotation');
      return attached;
    },
    undo: async () => {
      const old = before;
      if (old !== null) await store.edit(article, (stored) => replaced(stored, old));
    },
    isVoid: () => store.isGone(article),
  };
}

function replaced(stored: readonly StoredAnnotation[], entry: StoredAnnotation): readonly StoredAnnotation[] {
  return stored.map((other) => (other.annotation.id === entry.annotation.id ? entry : other));
}
