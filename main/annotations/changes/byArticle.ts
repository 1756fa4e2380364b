import type { AnnotationRef } from '../../../preload/contract/annotations';
import { formatNumber } from '../../../preload/shared/formatNumber';

/** The ids of references, article by article. */
export function byArticle(refs: readonly AnnotationRef[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { article, id } of refs) ids.set(article, [...(ids.get(article) ?? []), id]);
  return ids;
}

/** `an annotation`, `12 annotations`. */
export function countedAnnotations(refs: readonly AnnotationRef[]): string {
  return refs.length === 1 ? 'an annotation' : `${formatNumber(refs.length)} annotations`;
}
