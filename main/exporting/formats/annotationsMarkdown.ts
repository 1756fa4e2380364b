import type { Annotation } from '../../../preload/contract/annotations';
import type { Article } from '../../../preload/contract/article';
import { printLink } from '../../../preload/shared/links';
import type { ExportSources } from '../ExportSources';

/** The annotations of an article or of all, as block quotations with their passage links: put into a note, they are checked like any other. */
export function annotationsMarkdown(
  article: string | null,
  { articles, annotations }: Pick<ExportSources, 'articles' | 'annotations'>,
): string {
  const chosen = article === null ? [...articles.all()] : articles.get([article]);
  const parts = chosen
    .map((each) => ({ article: each, marks: annotations.of(each.id) }))
    .filter(({ marks }) => marks.length > 0)
    .sort((a, b) => (a.article.title < b.article.title ? -1 : 1))
    .map(({ article: each, marks }) => [head(each), ...marks.map((mark) => entry(each, mark))].join('\n\n'));
  if (parts.length === 0) return 'No annotations yet.\n';
  return `${parts.join('\n\n')}\n`;
}

function head({ title, date, place, source, key }: Article): string {
  const facts = [place, date, source, printLink(keyAddress(key))].filter((fact) => fact !== null);
  return `# ${title.replace(/\s+/g, ' ')}\n\n${facts.join(', ')}`;
}

function entry({ key }: Article, { id, quote, comment, tags, colour, state, paragraph }: Annotation): string {
  const link = printLink({ ...keyAddress(key), annotation: id });
  const place = paragraph === null ? '' : `, ¶ ${String(paragraph)}`;
  const lost = state === 'orphaned' ? ', no longer found in the text' : '';
  const lines = [...quote.trim().split('\n'), '', `— ${link}${place}${lost}`];
  const quotation = lines.map((line) => `> ${line}`.trimEnd()).join('\n');
  const marks = [colour, ...tags.map((tag) => `#${tag}`)].join(' ');
  return [quotation, comment.trim(), `*${marks}*`].filter((part) => part !== '').join('\n\n');
}

function keyAddress(key: string): { kind: 'article'; key: string; paragraph: null; annotation: null } {
  return { kind: 'article', key, paragraph: null, annotation: null };
}
