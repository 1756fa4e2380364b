import { AppError } from '../../../preload/contract/errors';
import { parseAnnotationFile, type StoredAnnotation } from '../annotationFile';
import type { AnnotationStore } from '../AnnotationStore';

/**
 * Gives an article the annotations of an `annotations.json` made elsewhere that it does not have; they are anchored in its text as it is.
 * @returns the ids of those added
 * @throws AppError `libraryDamaged` where it is no such file
 */
export async function takeInAnnotations(
  store: AnnotationStore,
  article: string,
  json: string,
): Promise<readonly string[]> {
  const known = new Set(store.of(article).map(({ id }) => id));
  const missingIn = (text: string): readonly StoredAnnotation[] => {
    const file = parseAnnotationFile(json, article, text);
    if (file !== null) return file.stored.filter(({ annotation }) => !known.has(annotation.id));
    throw new AppError(
      'libraryDamaged',
      'The annotations of this article cannot be read, so none were added.',
    );
  };
  const added = missingIn('').map(({ annotation }) => annotation.id);
  if (added.length > 0) await store.edit(article, (stored, { text }) => [...stored, ...missingIn(text)]);
  return added;
}
