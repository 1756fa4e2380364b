import type { StoredAnnotation } from '../annotationFile';

export function withoutIds(
  stored: readonly StoredAnnotation[],
  ids: readonly string[],
): readonly StoredAnnotation[] {
  return stored.filter(({ annotation }) => !ids.includes(annotation.id));
}
