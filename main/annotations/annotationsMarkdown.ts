import type { AnnotationRow } from '../../preload/contract/annotations';
import { printLink } from '../../preload/shared/links';

/**
 * Annotations as Markdown, under a heading an article, in the order given: block quotations with their passage links, which are
 * checked like any other once they stand in a note.
 */
export function annotationsMarkdown(rows: readonly AnnotationRow[]): string {
  if (rows.length === 0) return 'No annotations yet.\n';
  const parts: string[] = [];
  let article: string | null = null;
  for (const row of rows) {
    if (row.annotation.article !== article) parts.push(headingOf(row));
    article = row.annotation.article;
    parts.push(passageOf(row));
  }
  return `${parts.join('\n\n')}\n`;
}

function headingOf({ title, place, date, source, key }: AnnotationRow): string {
  const link = printLink({ kind: 'article', key, paragraph: null, annotation: null });
  const facts = [place, date, source, link].filter((fact) => fact !== null).join(', ');
  return `## ${title.replace(/\s+/g, ' ')}\n\n${facts}`;
}

function passageOf({ annotation, key }: AnnotationRow): string {
  const { quote, id, paragraph, comment, tags, colour, state } = annotation;
  const link = printLink({ kind: 'article', key, paragraph: null, annotation: id });
  const place = paragraph === null ? '' : `, ¶ ${String(paragraph)}`;
  const lost = state === 'orphaned' ? ', no longer found in the text' : '';
  const lines = [...quote.trim().split('\n'), '', `— ${link}${place}${lost}`];
  const quotation = lines.map((line) => `> ${line}`.trimEnd()).join('\n');
  const marks = [colour, ...tags.map((tag) => `#${tag}`)].join(' ');
  return [quotation, comment.trim(), `*${marks}*`].filter((part) => part !== '').join('\n\n');
}
