import { parseFeed } from 'feedsmith';
import type { Stated } from '../assembleArticle';
import { isRecord, type DumpRecord } from './fields';

/** An item of a feed: its text, HTML as a rule, and what it and its feed state. */
export interface FeedItem {
  readonly stated: Stated;
  readonly text: string;
}

/** The first item of a feed, RSS of any version or Atom; null where there is none to be read. */
export function readFeedItem(xml: string): FeedItem | null {
  try {
    const { feed } = parseFeed(xml) as { readonly feed: DumpRecord };
    const item = first(feed['items']) ?? first(feed['entries']);
    return isRecord(item) ? itemOf(item, feed) : null;
  } catch {
    return null;
  }
}

function itemOf(item: DumpRecord, feed: DumpRecord): FeedItem {
  const content = item['content'];
  const dc = isRecord(item['dc']) ? item['dc'] : {};
  const encoded = isRecord(content) ? plain(content['encoded']) : null;
  const own = plain(item['description']) ?? plain(item['summary']) ?? plain(item['title']);
  return {
    text: encoded ?? plain(content) ?? own ?? '',
    stated: {
      title: plain(item['title']),
      date:
        plain(item['pubDate']) ??
        plain(item['published']) ??
        plain(first(dc['dates'])) ??
        plain(item['updated']),
      author: names(dc['creators']) ?? names(item['authors']) ?? names(feed['authors']),
      source: plain(feed['title']),
      url: plain(item['link']) ?? entryLink(item['links']),
      language: plain(feed['language']),
      tags: listed(item['categories']).flatMap((category) => {
        const { label, term } = isRecord(category) ? category : {};
        return plain(label) ?? plain(term) ?? plain(category) ?? [];
      }),
    },
  };
}

/** Atom links an entry to several things; the one of no other meaning leads to the article. */
function entryLink(value: unknown): string | null {
  const links = listed(value).filter(isRecord);
  const link = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0];
  return plain(link?.['href']);
}

function names(value: unknown): string | null {
  return (
    listed(value)
      .flatMap((person) => plain(person) ?? [])
      .join(', ') || null
  );
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? (value[0] as unknown) : undefined;
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A field's words: they stand by themselves, or in an object with attributes. */
function plain(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return isRecord(value) ? plain(value['value'] ?? value['name']) : null;
}
