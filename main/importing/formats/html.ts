import { Readability } from '@mozilla/readability';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { fileNameDate, fileNameTitle } from '../fileNameDate';
import { detectLanguage } from '../language';
import type { Derived, ParsedArticle } from '../ParsedArticle';
import { readByline } from '../text/byline';
import { readDateline } from '../text/dateline';
import { readDate } from '../../../preload/shared/dates';
import { UnreadableFile } from '../UnreadableFile';
import { htmlToMarkdown } from './htmlToMarkdown';
import type { PageDocument } from './PageDocument';

/** Deeper pages are made to break readers: the extraction takes time by the square of the depth. */
const deepest = 500;

/**
 * A web page: its article as Markdown, without navigation and other boilerplate, and what its metadata says of it (JSON-LD,
 * OpenGraph, `meta`, `time`), then what its text says.
 * @throws UnreadableFile
 */
export function parseHtml(html: string, name: string, encoding: string): ParsedArticle {
  refuseTooDeep(html);
  // linkedom's document is typed by the DOM's own types, which this process does not have.
  const { document } = parseHTML(html) as unknown as { readonly document: PageDocument };
  const meta = readMeta(document);
  const extracted = extractArticle(document);
  if (extracted === null)
    throw new UnreadableFile('No article was found in the page: it holds no running text.');
  const { text, heading } = takeTitle(htmlToMarkdown(extracted.html), meta.get('title') ?? extracted.title);
  const dateline = readDateline(text);
  const body = dateline === null ? text : text.slice(dateline.length);
  const remarks: string[] = [];
  const date = dateFrom(meta.get('date'), remarks);
  const fromMeta = (key: string): Derived<string> | null => derived(meta.get(key), 'from metadata');
  return {
    format: 'html',
    encoding,
    title:
      fromMeta('title') ??
      derived(heading, 'from text') ??
      derived(extracted.title, 'from metadata') ??
      fileNameTitle(name),
    date: derived(date, 'from metadata') ?? derived(dateline?.date, 'from text') ?? fileNameDate(name),
    place: fromMeta('place') ?? derived(dateline?.place, 'from text'),
    author: fromMeta('author') ?? derived(readByline(extracted.byline ?? ''), 'from text'),
    source: fromMeta('source') ?? derived(dateline?.source, 'from text'),
    language: fromMeta('language') ?? detectLanguage(body),
    url: meta.get('url') ?? null,
    tags: [],
    text: body,
    remarks,
  };
}

function derived(
  value: string | null | undefined,
  provenance: Derived<string>['provenance'],
): Derived<string> | null {
  return value == null || value.trim() === '' ? null : { value: value.trim(), provenance };
}

function refuseTooDeep(html: string): void {
  let depth = 0;
  const parser = new Parser({
    onopentag: () => {
      if (++depth > deepest)
        throw new UnreadableFile(`The page nests more than ${String(deepest)} elements; no real page does.`);
    },
    onclosetag: () => {
      depth--;
    },
  });
  parser.end(html);
}

interface Extracted {
  readonly html: string;
  readonly title: string | null;
  readonly byline: string | null;
}

/** A page with one `article` names its text itself; of any other, Readability finds it. */
function extractArticle(document: PageDocument): Extracted | null {
  const title = document.querySelector('title')?.textContent ?? null;
  const articles = document.querySelectorAll('article');
  const [only] = articles.length === 1 ? articles : [];
  if (only !== undefined && only.querySelectorAll('p').length > 0) {
    for (const aside of only.querySelectorAll('nav, aside, footer, script, style, form, button'))
      aside.remove();
    return {
      html: only.innerHTML,
      title,
      byline: only.querySelector('.byline, [rel=author]')?.textContent ?? null,
    };
  }
  const found = new Readability(document as never).parse();
  if (found?.content == null || (found.textContent ?? '').trim() === '') return null;
  return { html: found.content, title: found.title ?? title, byline: found.byline ?? null };
}

/** The heading a page repeats above its text is the title, and not shown twice. */
function takeTitle(
  markdown: string,
  title: string | null,
): { readonly text: string; readonly heading: string | null } {
  const match = /^#{1,2} +(.+)\n+/.exec(markdown);
  const heading = match?.[1]?.replace(/\\([[\]*_`])/g, '$1') ?? null;
  if (match === null || heading === null) return { text: markdown, heading: null };
  const known = title?.trim().toLowerCase();
  const repeats =
    known === undefined || known.startsWith(heading.trim().toLowerCase()) || match[0].startsWith('# ');
  return repeats ? { text: markdown.slice(match[0].length), heading } : { text: markdown, heading: null };
}

function dateFrom(written: string | undefined, remarks: string[]): string | null {
  if (written === undefined) return null;
  const { date, remark } = readDate(written);
  if (remark !== null) remarks.push(remark);
  return date;
}

const metaNames: Readonly<Record<string, readonly string[]>> = {
  title: ['og:title', 'citation_title', 'dc.title', 'twitter:title'],
  date: [
    'article:published_time',
    'citation_publication_date',
    'dc.date',
    'dc.date.issued',
    'date',
    'pubdate',
    'parsely-pub-date',
  ],
  author: ['author', 'article:author', 'citation_author', 'dc.creator', 'parsely-author'],
  source: ['og:site_name', 'citation_journal_title', 'dc.publisher', 'publisher'],
  place: ['geo.placename', 'dc.coverage'],
  url: ['og:url'],
};

function readMeta(document: PageDocument): ReadonlyMap<string, string> {
  const stated = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const key = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase();
    const content = element.getAttribute('content') ?? '';
    if (key !== '' && !stated.has(key)) stated.set(key, content);
  }
  const meta = new Map<string, string>(readJsonLd(document));
  for (const [field, names] of Object.entries(metaNames)) {
    const name = names.find((key) => stated.has(key));
    const value = name === undefined ? '' : (stated.get(name) ?? '');
    if (value !== '' && !meta.has(field) && !(field === 'author' && /^https?:/.test(value)))
      meta.set(field, value);
  }
  const time = document.querySelector('article time[datetime], time[pubdate]')?.getAttribute('datetime');
  if (time != null && !meta.has('date')) meta.set('date', time);
  const language = document.documentElement.getAttribute('lang');
  if (language !== null && /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(language)) meta.set('language', language);
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  if (canonical != null && /^https?:/.test(canonical)) meta.set('url', canonical);
  return meta;
}

/** schema.org's article types, as search engines ask publishers to state them. */
function* readJsonLd(document: PageDocument): Iterable<readonly [string, string]> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const item of jsonLdItems(script.textContent ?? '')) {
      if (!/Article|Posting|Report/.test(String(item['@type']))) continue;
      const fields = {
        title: item['headline'],
        date: item['datePublished'],
        author: nameOf(item['author']),
        source: nameOf(item['publisher']),
        place: nameOf(item['contentLocation']) ?? item['dateline'],
      };
      for (const [field, value] of Object.entries(fields)) {
        if (typeof value === 'string' && value.trim() !== '') yield [field, value];
      }
      return;
    }
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

function jsonLdItems(source: string): readonly JsonObject[] {
  try {
    const value = JSON.parse(source) as unknown;
    const list = Array.isArray(value) ? value : [value];
    return list.flatMap((item: unknown) => {
      if (typeof item !== 'object' || item === null) return [];
      const object = item as JsonObject;
      const graph = object['@graph'];
      return Array.isArray(graph) ? (graph as JsonObject[]) : [object];
    });
  } catch {
    return [];
  }
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return (
      value
        .map(nameOf)
        .filter((name) => name !== undefined)
        .join(', ') || undefined
    );
  const name = (value as { readonly name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' ? name : undefined;
}
