import type { Annotation, NewAnnotation } from '../../../preload/contract/annotations';
import type { UndoableChange } from '../../undo';
import type { AnnotationStore } from '../AnnotationStore';
import { notYetAnchored } from '../annotationFile';
import { freeAnnotationId } from '../freeAnnotationId';
import { selectedPassage } from '../selectedPassage';
import { withoutIds } from './withoutIds';

/**
 * Marking a passage, as a change. Made anew after it was taken back, the annotation has the id it had, so that links lead to
 * it again. `isCited` says whether a note links to an id already: such a one is never given to another passage.
 * @throws AppError `conflict` where the passage is no longer as it was shown, `badRequest` for a blank one
 */
export function createAnnotation(
  store: AnnotationStore,
  wanted: NewAnnotation,
  isCited: (id: string) => boolean,
): UndoableChange<Annotation> {
  let made: Annotation | null = null;
  const { article, colour, comment, tags } = wanted;
  return {
    label: comment === '' ? 'Highlight a passage' : 'Comment on a passage',
    do: async () => {
      await store.edit(article, (stored, now) => {
        const taken = new Set(stored.map(({ annotation }) => annotation.id));
        const created = new Date().toISOString();
        made ??= {
          ...selectedPassage(now, wanted),
          id: freeAnnotationId((id) => taken.has(id) || isCited(id)),
          article,
          colour,
          comment,
          tags: [...new Set(tags)],
          created,
          modified: created,
          state: 'anchored',
          paragraph: null,
        };
        return [...withoutIds(stored, [made.id]), { ...notYetAnchored, annotation: made }];
      });
      if (made === null) throw new Error('an edit that did not throw made the annotation');
      return store.find({ article, id: made.id }) ?? made;
    },
    undo: async () => {
      const id = made?.id ?? '';
      await store.edit(article, (stored) => {
        made = stored.find(({ annotation }) => annotation.id === id)?.annotation ?? made;
        return withoutIds(stored, [id]);
      });
    },
    isVoid: () => store.isGone(article),
  };
}
