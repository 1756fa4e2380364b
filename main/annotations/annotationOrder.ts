import type { Article } from '../../preload/contract/article';
import { annotationColours, type Annotation, type AnnotationSort } from '../../preload/contract/annotations';
import { assertNever } from '../../preload/shared/assertNever';

export interface Listed {
  readonly annotation: Annotation;
  readonly article: Article;
}

type Compare = (a: Listed, b: Listed) => number;

/** Compares annotations in an order: by article, newest article first and each in the order of its text; else newest first. */
export function annotationOrder(sort: AnnotationSort): Compare {
  switch (sort) {
    case 'article':
      return byArticle;
    case 'created':
      return (a, b) => codes(b.annotation.created, a.annotation.created) || byArticle(a, b);
    case 'modified':
      return (a, b) => codes(b.annotation.modified, a.annotation.modified) || byArticle(a, b);
    case 'colour':
      return (a, b) => colourRank(a) - colourRank(b) || byArticle(a, b);
    default:
      return assertNever(sort);
  }
}

const byArticle: Compare = (a, b) =>
  codes(b.article.date ?? '', a.article.date ?? '') ||
  codes(a.article.title, b.article.title) ||
  codes(a.article.id, b.article.id) ||
  stateRank(a) - stateRank(b) ||
  a.annotation.start - b.annotation.start ||
  a.annotation.end - b.annotation.end ||
  codes(a.annotation.id, b.annotation.id);

function colourRank({ annotation }: Listed): number {
  return annotationColours.indexOf(annotation.colour);
}

function stateRank({ annotation }: Listed): number {
  return annotation.state === 'orphaned' ? 1 : 0;
}

function codes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
