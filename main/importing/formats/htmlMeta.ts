import type { Stated } from '../assembleArticle';
import type { PageDocument } from './PageDocument';

/** The names a field goes by in `meta`, the most to the point first. */
const metaNames: Readonly<Record<string, readonly string[]>> = {
  title: ['og:title', 'citation_title', 'dc.title', 'twitter:title'],
  date: [
    'article:published_time',
    'citation_publication_date',
    'citation_date',
    'datepublished',
    'dcterms.date',
    'dcterms.created',
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

/** What a page's head states: JSON-LD first, then the names publishers use in `meta`, then `time`, `lang` and the canonical address. */
export function readMeta(document: PageDocument): Stated {
  const stated = metaElements(document);
  const linked = readJsonLd(document);
  const first = (field: string): string | null => {
    const values = (metaNames[field] ?? []).flatMap((key) => stated.get(key) ?? []);
    return values.find((value) => field === 'url' || !/^https?:/.test(value)) ?? null;
  };
  const authors = stated.get('citation_author');
  const language = document.documentElement.getAttribute('lang') ?? stated.get('og:locale')?.[0];
  return {
    title: linked.title ?? first('title'),
    date:
      linked.date ??
      first('date') ??
      document.querySelector('article time[datetime], time[pubdate]')?.getAttribute('datetime'),
    author: linked.author ?? authors?.join(', ') ?? first('author'),
    source: linked.source ?? first('source'),
    place: linked.place ?? first('place'),
    language: linked.language ?? language,
    url: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? first('url') ?? linked.url,
  };
}

function metaElements(document: PageDocument): ReadonlyMap<string, readonly string[]> {
  const stated = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const key =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = (element.getAttribute('content') ?? '').trim();
    if (key === null || content === '') continue;
    const values = stated.get(key.toLowerCase());
    if (values === undefined) stated.set(key.toLowerCase(), [content]);
    else values.push(content);
  }
  return stated;
}

/** schema.org's article types, as search engines ask publishers to state them. */
function readJsonLd(document: PageDocument): Stated {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const item = jsonLdItems(script.textContent ?? '').find((found) =>
      /Article|Posting|Report/.test(String(found['@type'])),
    );
    if (item === undefined) continue;
    return {
      title: textOf(item['headline']) ?? textOf(item['name']),
      date: textOf(item['datePublished']) ?? textOf(item['dateCreated']),
      author: nameOf(item['author']),
      source: nameOf(item['publisher']) ?? nameOf(item['isPartOf']),
      place: nameOf(item['contentLocation']) ?? textOf(item['dateline']),
      language: textOf(item['inLanguage']),
      url: textOf(item['url']) ?? textOf(item['mainEntityOfPage']),
    };
  }
  return {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
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

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return value.flatMap((item) => nameOf(item) ?? []).join(', ') || null;
  return textOf((value as { readonly name?: unknown } | null | undefined)?.name);
}
