import type { SearchHit, SearchResult, Snippet } from '../../preload/contract/search';
import { printLink } from '../../preload/shared/links';

/**
 * The hits of a search as a note: each article with its passages as block quotations with their passage links, so that they are
 * checked like any others; notes found are linked. What stands between the passages of a paragraph is marked as left out.
 */
export function searchNoteMarkdown({ query, total, hits }: SearchResult): string {
  const articles = hits.filter(({ kind, key }) => kind === 'article' && key !== null);
  const notes = hits.filter(({ kind }) => kind === 'note');
  const shown =
    hits.length < total
      ? `The first ${String(hits.length)} of ${String(total)} hits`
      : `${String(total)} hits`;
  const parts = [`${shown} for ${inCode(query.trim())}.`, ...articles.map(articleText)];
  if (notes.length > 0) parts.push(['## Notes', notes.map(noteLine).join('\n')].join('\n\n'));
  return `${parts.join('\n\n')}\n`;
}

function articleText({ key, title, date, place, source, snippets }: SearchHit): string {
  const facts = [place, date, source].filter((fact) => fact !== null).join(', ');
  const head = `## ${oneLine(title)}`;
  const whole = `${facts === '' ? '' : `${facts}, `}${articleLink(key ?? '', null)}`;
  return [head, whole, ...snippets.map((snippet) => quotation(key ?? '', snippet))].join('\n\n');
}

function quotation(key: string, { text, paragraph }: Snippet): string {
  return `> ${oneLine(text)}\n>\n> — ${articleLink(key, paragraph)}`;
}

function noteLine({ title }: SearchHit): string {
  return `- ${printLink({ kind: 'note', title, heading: null })}`;
}

function articleLink(key: string, paragraph: number | null): string {
  return printLink({ kind: 'article', key, paragraph, annotation: null });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A query as code, whatever ticks stand in it. */
function inCode(text: string): string {
  const ticks = '`'.repeat(1 + Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length)));
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return ticks + pad + text + pad + ticks;
}
