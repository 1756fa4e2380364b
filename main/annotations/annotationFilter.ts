import type { Article } from '../../preload/contract/article';
import type { Annotation, AnnotationFilter } from '../../preload/contract/annotations';

/** Says whether an annotation answers every part of a filter. Tags nest by `/`: `ferry/times` is within `ferry`. */
export function annotationFilter(
  filter: AnnotationFilter,
): (annotation: Annotation, article: Article) => boolean {
  const { colours, tag, article: only, orphaned } = filter;
  const words = folded(filter.text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return (annotation, article) =>
    (only === undefined || article.id === only) &&
    (colours === undefined || colours.length === 0 || colours.includes(annotation.colour)) &&
    (orphaned === undefined || (annotation.state === 'orphaned') === orphaned) &&
    (tag === undefined || annotation.tags.some((own) => own === tag || own.startsWith(`${tag}/`))) &&
    hasWords(annotation, article, words);
}

function hasWords(
  { quote, comment, tags }: Annotation,
  { title }: Article,
  words: readonly string[],
): boolean {
  if (words.length === 0) return true;
  const text = folded([quote, comment, title, ...tags].join('\n'));
  return words.every((word) => text.includes(word));
}

/** Case, accents and the style of quotation marks make no difference. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .toLowerCase();
}
