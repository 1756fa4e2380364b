import type { Annotation } from '../../../preload/contract/annotations';
import type { Article } from '../../../preload/contract/article';
import { escapeHtml } from '../../citations';
import { htmlPage } from '../../exporting';
import { annotationHtml } from './articlePage';
import { articlePageName } from './PageNames';

/** All annotations of a library, article by article. */
export function annotationsPage(
  library: string,
  annotated: readonly { readonly article: Article; readonly annotations: readonly Annotation[] }[],
): string {
  const parts = annotated.map(({ article, annotations }) => {
    const page = articlePageName(article);
    const marks = annotations.map((annotation) => annotationHtml(annotation, page)).join('\n');
    return `<h2><a href="${page}">${escapeHtml(article.title)}</a></h2>\n${marks}`;
  });
  const body = parts.length === 0 ? '<p>No annotations yet.</p>' : parts.join('\n');
  return htmlPage(
    `Annotations in ${library}`,
    `<nav aria-label="Contents" class="facts"><a href="index.html">${escapeHtml(library)}</a></nav>
<main>
<h1>Annotations</h1>
${body}
</main>`,
  );
}
