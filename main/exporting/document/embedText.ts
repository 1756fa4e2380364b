import { sectionOf } from '../../../preload/shared/markdown';
import { findLinks, printLink, type Link } from '../../../preload/shared/links';
import type { ExportSources } from '../ExportSources';

/** Embeds within embeds beyond this are left as links: nobody reads that far, and circles end. */
const deepest = 8;

/**
 * A note's Markdown with its embeds in it: notes and their sections as they stand, passages of articles as block quotations with
 * their source. What is embedded within itself, or is not there, is left as a link.
 */
export async function embedText(
  markdown: string,
  sources: ExportSources,
  within: readonly string[],
): Promise<string> {
  let text = '';
  let last = 0;
  for (const link of findLinks(markdown)) {
    if (!link.isEmbed) continue;
    const isAlone = standsAlone(markdown, link);
    const put =
      (within.length < deepest ? await embedded(link, isAlone, sources, within) : null) ??
      printLink(link.address, link.label);
    text += markdown.slice(last, link.start) + put;
    last = link.end;
  }
  return text + markdown.slice(last);
}

function standsAlone(markdown: string, { start, end }: Link): boolean {
  const before = markdown.slice(markdown.lastIndexOf('\n', start - 1) + 1, start);
  const lineEnd = markdown.indexOf('\n', end);
  return before.trim() === '' && markdown.slice(end, lineEnd < 0 ? undefined : lineEnd).trim() === '';
}

async function embedded(
  { address }: Link,
  isAlone: boolean,
  sources: ExportSources,
  within: readonly string[],
): Promise<string | null> {
  if (address.kind === 'article') {
    const passage = await passageText(address, sources);
    if (passage === null) return null;
    const words = passage.trim();
    if (!isAlone) return `“${words.replace(/\s+/g, ' ')}” ${printLink(address)}`;
    return `${[...words.split('\n'), '', `— ${printLink(address)}`].map((line) => `> ${line}`.trimEnd()).join('\n')}\n`;
  }
  const note = sources.notes.findByTitle(address.title);
  if (note === null || within.includes(note.id)) return null;
  const body = sources.notes.body(note.id);
  const part = address.heading === null ? body : sectionText(body, address.heading);
  if (part === null) return null;
  const inner = await embedText(withPathsFromTop(part, note.folder), sources, [...within, note.id]);
  return isAlone ? inner.trim() : inner.replace(/\s+/g, ' ').trim();
}

async function passageText(
  { key, paragraph, annotation }: Extract<Link['address'], { kind: 'article' }>,
  { articles, annotations }: ExportSources,
): Promise<string | null> {
  const article = articles.findByKey(key);
  if (article === null) return null;
  if (annotation !== null) return annotations.find({ article: article.id, id: annotation })?.quote ?? null;
  const { text, paragraphs } = await articles.text(article.id);
  if (paragraph === null) return text;
  const found = paragraphs.find(({ number }) => number === paragraph);
  return found === undefined ? null : text.slice(found.start, found.end);
}

function sectionText(markdown: string, heading: string): string | null {
  const section = sectionOf(markdown, heading);
  return section === null ? null : markdown.slice(section.start, section.end);
}

/** Pictures are named from the folder of their note; in another note they are named from the top. */
export function withPathsFromTop(markdown: string, folder: string): string {
  if (folder === '') return markdown;
  return markdown.replace(
    /(!\[[^\]\n]*\]\()(?![a-z][a-z0-9+.-]*:|\/)([^)\s]+)/gi,
    (_, lead: string, path: string) =>
      `${lead}${folder.split('/').map(encodeURIComponent).join('/')}/${path}`,
  );
}
