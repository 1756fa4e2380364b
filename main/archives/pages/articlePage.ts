import type { Annotation } from '../../../preload/contract/annotations';
import type { Article, ArticleText } from '../../../preload/contract/article';
import type { Note } from '../../../preload/contract/notes';
import { escapeHtml } from '../../citations';
import { articleHtml, htmlPage } from '../../exporting';
import { filesFolder } from '../archiveFile';
import { listHtml, section, topLink } from './parts';
import { addressOfPath, fromPage, notePageName } from './PageNames';

/** What an article's page shows. `folder` is the article's, from the library's; `source` the name of the imported file in it. */
export interface ArticlePageParts {
  readonly library: string;
  readonly read: ArticleText;
  readonly annotations: readonly Annotation[];
  readonly citing: readonly Note[];
  readonly collections: readonly string[];
  readonly folder: string;
  readonly source: string | null;
  readonly picture: (name: string) => Promise<{ readonly type: string; readonly bytes: Uint8Array } | null>;
}

/** An article as a page: what is known of it, its text, its annotations, the notes that cite it, and its files. */
export async function articlePage(parts: ArticlePageParts): Promise<string> {
  const { library, read, annotations, citing, picture } = parts;
  const { article, text, paragraphs } = read;
  const body = await articleHtml({ format: article.format, text, paragraphs, annotations, picture });
  const notes = citing.map(
    (note) => `<a href="${fromPage}${notePageName(note)}">${escapeHtml(note.title)}</a>`,
  );
  return htmlPage(
    article.title,
    `${topLink(library)}
<main>
<h1>${escapeHtml(article.title)}</h1>
<p class="facts">${factsHtml(article)}</p>
<p class="facts">${filesHtml(parts)}</p>
${body}
${section('Annotations', annotations.map((annotation) => annotationHtml(annotation)).join('\n'))}
${section('Cited in', listHtml(notes))}
</main>`,
  );
}

function factsHtml(article: Article): string {
  const { date, place, author, source, key, tags, url } = article;
  const facts = [date, place, author, source, url, `@${key}`, ...tags.map((tag) => `#${tag}`)];
  return facts
    .filter((fact) => fact !== null)
    .map(escapeHtml)
    .join(' · ');
}

const webFormats: ReadonlySet<string> = new Set(['html', 'mhtml', 'epub', 'mail', 'feed']);

function filesHtml({ folder, source, collections, read }: ArticlePageParts): string {
  const link = (name: string, shown: string): string =>
    `<a href="${addressOfPath(`../../${filesFolder}/${folder}/${name}`)}">${escapeHtml(shown)}</a>`;
  const original = `Original: ${read.article.file.name}`;
  // A web page would run in the browser that shows this one: its place is named, but no click opens it.
  const isPage = webFormats.has(read.article.format);
  const files = [
    ...(source === null ? [] : [isPage ? escapeHtml(`${original} (${source})`) : link(source, original)]),
    link('text.md', 'Text'),
    ...collections.map((name) => escapeHtml(`In ${name}`)),
  ];
  return files.join(' · ');
}

/** An annotation with its words, its comment and its place. @param page the article's page, where that is another */
export function annotationHtml({ quote, comment, tags, colour, paragraph }: Annotation, page = ''): string {
  const facts = [
    colour,
    ...tags.map((tag) => `#${tag}`),
    paragraph === null ? 'no longer found in the text' : `¶ ${String(paragraph)}`,
  ].join(' · ');
  const place =
    paragraph === null
      ? escapeHtml(facts)
      : `<a href="${page}#p${String(paragraph)}">${escapeHtml(facts)}</a>`;
  const remark = comment === '' ? '' : `\n<p>${escapeHtml(comment).replaceAll('\n', '<br>')}</p>`;
  return `<blockquote>${escapeHtml(quote)}</blockquote>${remark}\n<p class="facts">${place}</p>`;
}
