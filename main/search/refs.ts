import type { AnnotationRef } from '../../preload/contract/annotations';

export type DocumentKind = 'article' | 'trashed' | 'note' | 'annotation';

/**
 * What the library's documents are called in the index: `a/<id>` an article, `t/<id>` one in the trash, `n/<id>` a note,
 * `h/<article>/<id>` an annotation.
 */
export type DocumentName =
  | { readonly kind: Exclude<DocumentKind, 'annotation'>; readonly id: string }
  | { readonly kind: 'annotation'; readonly at: AnnotationRef };

export const articleRef = (id: string): string => `a/${id}`;
export const trashedRef = (id: string): string => `t/${id}`;
export const noteRef = (id: string): string => `n/${id}`;
export const annotationRef = ({ article, id }: AnnotationRef): string => `h/${article}/${id}`;

const kinds = new Map<number, DocumentKind>(
  (
    [
      ['a', 'article'],
      ['t', 'trashed'],
      ['h', 'annotation'],
    ] as const
  ).map(([letter, kind]) => [letter.charCodeAt(0), kind]),
);

/** The kind of a document by the first code unit of its ref. */
export function kindOfInitial(initial: number): DocumentKind {
  return kinds.get(initial) ?? 'note';
}

export function nameOf(ref: string): DocumentName {
  const id = ref.slice(2);
  const kind = kindOfInitial(ref.charCodeAt(0));
  if (kind !== 'annotation') return { kind, id };
  const [article = '', annotation = ''] = id.split('/');
  return { kind, at: { article, id: annotation } };
}
