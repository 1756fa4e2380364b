import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ArticleFormat } from '../../../preload/contract/article';
import { assembleArticle } from '../assembleArticle';
import type { ParsedArticle } from '../ParsedArticle';
import { UnreadableFile } from '../UnreadableFile';
import { footnoteText, takeFootnotes } from './footnotes';
import { one, type Format } from './Format';
import { readMeta } from './htmlMeta';
import { htmlToMarkdown, refuseTooDeep } from './htmlToMarkdown';
import type { PageDocument, PageElement } from './PageDocument';
import { Pictures } from './Pictures';

const beginning =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b/i;

export const htmlFormat: Format = {
  format: 'html',
  recognises: ({ decoded }) => beginning.test(decoded.text.slice(0, 4000).trimStart()),
  read: ({ decoded, name }) =>
    one(parsePage(decoded.text, { format: 'html', name, encoding: decoded.encoding })),
};

/** A page and what is known of where it comes from; `pictures` finds those it names. */
export interface PageOrigin {
  readonly format: ArticleFormat;
  readonly name: string;
  readonly encoding: string | null;
  readonly url?: string | null;
  readonly date?: string | null;
  readonly title?: string | null;
  readonly pictures?: Pictures;
}

/**
 * A web page: its article as Markdown, without navigation and other boilerplate, and what its metadata says of it (JSON-LD,
 * OpenGraph, `meta`, `time`), then what its text says.
 * @throws UnreadableFile
 */
export function parsePage(html: string, origin: PageOrigin): ParsedArticle {
  refuseTooDeep(html);
  // linkedom's document is typed by the DOM's own types, which this process does not have.
  const { document } = parseHTML(html) as unknown as { readonly document: PageDocument };
  const meta = readMeta(document);
  // Before the rest is left out: notes often stand where menus and the like do.
  const footnotes = takeFootnotes(document);
  const extracted = extractArticle(document);
  if (extracted === null)
    throw new UnreadableFile('No article was found in the page: it holds no running text.');
  const pictures = origin.pictures ?? new Pictures();
  const own = footnotes.filter(({ name }) => extracted.html.includes(`data-footnote="${name}"`));
  const text = htmlToMarkdown(extracted.html + own.map(footnoteText).join(''), pictures);
  return assembleArticle({
    format: origin.format,
    encoding: origin.encoding,
    name: origin.name,
    stated: {
      ...meta,
      url: meta.url ?? origin.url,
      date: meta.date ?? origin.date,
    },
    byline: extracted.byline,
    titleInNeed: extracted.title ?? origin.title ?? null,
    text,
    images: pictures.images,
  });
}

interface Extracted {
  readonly html: string;
  readonly title: string | null;
  readonly byline: string | null;
}

const boilerplate = 'nav, aside, footer, script, style, form, button, noscript, [aria-hidden=true], [hidden]';

/** A page with one `article` names its text itself; of any other, Readability finds it. */
function extractArticle(document: PageDocument): Extracted | null {
  const title = document.querySelector('title')?.textContent ?? null;
  const articles = document.querySelectorAll('article');
  const [only] = articles.length === 1 ? articles : [];
  if (only !== undefined && only.querySelectorAll('p').length > 0) return ownArticle(only, title);
  const found = new Readability(document as never, { keepClasses: false }).parse();
  if (found?.content == null || (found.textContent ?? '').trim() === '')
    return (only?.textContent ?? '').trim() === '' || only === undefined ? null : ownArticle(only, title);
  return { html: found.content, title: found.title ?? title, byline: found.byline ?? null };
}

function ownArticle(article: PageElement, title: string | null): Extracted {
  for (const element of article.querySelectorAll(boilerplate)) element.remove();
  const author = article.querySelector('.byline, [rel=author]');
  return { html: article.innerHTML, title, byline: author?.textContent ?? null };
}
