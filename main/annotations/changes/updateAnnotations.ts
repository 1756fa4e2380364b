import type { Annotation, AnnotationPatch, AnnotationRef } from '../../../preload/contract/annotations';
import type { UndoableChange } from '../../undo';
import type { AnnotationStore } from '../AnnotationStore';
import { byArticle, countedAnnotations } from './byArticle';

type Fields = Pick<Annotation, 'colour' | 'comment' | 'tags'>;

/**
 * A change of annotations' colour, comment or tags. Taken back, the fields it set are as they were; where they stand, and what
 * else changed since, stays. Annotations that are no longer there are passed over.
 */
export function updateAnnotations(
  store: AnnotationStore,
  refs: readonly AnnotationRef[],
  patch: AnnotationPatch,
): UndoableChange<readonly Annotation[]> {
  const before = new Map<string, Fields>();
  return {
    label: `${verb(patch)} ${countedAnnotations(refs)}`,
    do: async () => {
      await changeAll(store, refs, (annotation) => {
        before.set(refKey(annotation), annotation);
        return { ...patched(annotation, patch), modified: new Date().toISOString() };
      });
      return refs.flatMap((ref) => store.find(ref) ?? []);
    },
    undo: () =>
      changeAll(store, refs, (annotation) => {
        const old = before.get(refKey(annotation));
        return old === undefined ? annotation : { ...annotation, ...fieldsSet(old, patch) };
      }),
    isVoid: () => refs.every(({ article }) => store.isGone(article)),
  };
}

async function changeAll(
  store: AnnotationStore,
  refs: readonly AnnotationRef[],
  change: (annotation: Annotation) => Annotation,
): Promise<void> {
  for (const [article, ids] of byArticle(refs)) {
    if (store.isGone(article)) continue;
    await store.edit(article, (stored) =>
      stored.map((entry) =>
        ids.includes(entry.annotation.id) ? { ...entry, annotation: change(entry.annotation) } : entry,
      ),
    );
  }
}

function refKey({ article, id }: AnnotationRef): string {
  return `${article} ${id}`;
}

function patched(annotation: Annotation, patch: AnnotationPatch): Annotation {
  const tags = new Set([...(patch.tags ?? annotation.tags), ...(patch.addTags ?? [])]);
  for (const tag of patch.removeTags ?? []) tags.delete(tag);
  return {
    ...annotation,
    colour: patch.colour ?? annotation.colour,
    comment: patch.comment ?? annotation.comment,
    tags: [...tags],
  };
}

function fieldsSet({ colour, comment, tags }: Fields, patch: AnnotationPatch): Partial<Fields> {
  return {
    ...(patch.colour === undefined ? {} : { colour }),
    ...(patch.comment === undefined ? {} : { comment }),
    ...(patch.tags === undefined && patch.addTags === undefined && patch.removeTags === undefined
      ? {}
      : { tags }),
  };
}

function verb(patch: AnnotationPatch): string {
  const fields = Object.keys(patch);
  if (fields.every((field) => field === 'colour')) return 'Recolour';
  if (fields.every((field) => field === 'comment')) return 'Comment on';
  return fields.every((field) => /tags/i.test(field)) ? 'Tag' : 'Change';
}
