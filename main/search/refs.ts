import type { AnnotationRef } from '../../preload/contract/annotations';

/**
 * What the library's documents are called in the index: `a/<id>` an article, `t/<id>` one in the trash, `n/<id>` a note,
 * `h/<article>/<id>` an annotation.
 */
export type DocumentName =
  | { readonly kind: 'article' | 'trashed' | 'note'; readonly id: string }
  | { readonly kind: 'annotation'; readonly at: AnnotationRef };

export const articleRef = (id: string): string => `a/${id}`;
export const trashedRef = (id: string): string => `t/${id}`;
export const noteRef = (id: string): string => `n/${id}`;
export const annotationRef = ({ article, id }: AnnotationRef): string => `h/${article}/${id}`;

export function nameOf(ref: string): DocumentName {
  const id = ref.slice(2);
  switch (ref.charAt(0)) {
    case 'a':
      return { kind: 'article', id };
    case 't':
      return { kind: 'trashed', id };
    case 'h': {
      const [article = '', annotation = ''] = id.split('/');
      return { kind: 'annotation', at: { article, id: annotation } };
    }
    default:
      return { kind: 'note', id };
  }
}
