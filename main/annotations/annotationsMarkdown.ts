import type { AnnotationRow } from '../../preload/contract/annotations';
import { printLink } from '../../preload/shared/links';

/** Annotations as Markdown, under a heading an article, in the order given. */
export function annotationsMarkdown(rows: readonly AnnotationRow[]): string {
  const parts: string[] = [];
  let article: string | null = null;
  for (const row of rows) {
    if (row.annotation.article !== article) parts.push(headingOf(row));
    article = row.annotation.article;
    parts.push(passageOf(row));
  }
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function headingOf({ title, place, date, source }: AnnotationRow): string {
  const facts = [place, date, source].filter((fact) => fact !== null).join(', ');
  return facts === '' ? `## ${title}` : `## ${title}\n\n${facts}`;
}

function passageOf({ annotation, key }: AnnotationRow): string {
  const { quote, id, paragraph, comment, tags, colour, state } = annotation;
  const where = state === 'orphaned' ? 'no longer found in the text' : `¶ ${String(paragraph ?? 1)}`;
  const link = printLink({ kind: 'article', key, paragraph: null, annotation: id });
  const facts = [`${link} (${where}, ${colour})`, ...tags.map((tag) => `#${tag}`)].join(' ');
  const lines = quote.split('\n').map((line) => `> ${line}`.trimEnd());
  return [lines.join('\n'), facts, ...(comment === '' ? [] : [comment])].join('\n\n');
}
