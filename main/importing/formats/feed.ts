import { encode } from 'iconv-lite';
import { assembleArticle } from '../assembleArticle';
import type { OpenFile } from '../OpenFile';
import type { ParsedArticle } from '../ParsedArticle';
import { UnreadableFile } from '../UnreadableFile';
import { readFeedItem } from './feedItem';
import type { Format, Piece } from './Format';
import { refuseTooDeep } from './htmlToMarkdown';
import { pageText } from './pageText';
import { Pictures } from './Pictures';

const beginning =
  /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<\?[^>]*>\s*|<!DOCTYPE[^[>]*>\s*)*<(?:rss|feed|rdf:RDF)\b/i;

/** News feeds, RSS and Atom: an article an item. */
export const feedFormat: Format = {
  format: 'feed',
  recognises: ({ decoded }) => beginning.test(decoded.text.slice(0, 8000)),
  read: (file) => ({ kind: 'pieces', pieces: items(file) }),
};

/** Each item as a feed of its own, between the feed's own head and end: a broken one costs only itself. */
function* items({ name, decoded }: OpenFile): Iterable<Piece> {
  const { text, encoding } = decoded;
  const found = [...text.matchAll(/<(item|entry)[\s>](?:<!\[CDATA\[[\s\S]*?\]\]>|[\s\S])*?<\/\1\s*>/gi)];
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) {
    if (/<(?:item|entry)[\s>]/i.test(text))
      throw new UnreadableFile('Damaged: the feed is cut short within its first item.');
    throw new UnreadableFile('Empty: the feed holds no items.');
  }
  const head = text.slice(0, first.index);
  const end = text.slice(last.index + last[0].length);
  for (const [index, [item]] of found.entries()) {
    const feed = head + item + end;
    yield {
      kind: 'article',
      label: String(index + 1),
      bytes: encode(feed, encoding),
      extension: 'xml',
      article: () => articleOf(feed, name, encoding),
    };
  }
}

function articleOf(xml: string, name: string, encoding: string): ParsedArticle {
  refuseTooDeep(xml);
  const item = readFeedItem(xml);
  if (item === null) throw new UnreadableFile('Damaged: the item cannot be read as one of a feed.');
  const pictures = new Pictures();
  return assembleArticle({
    format: 'feed',
    encoding,
    name,
    stated: item.stated,
    text: pageText(item.text, pictures),
    images: pictures.images,
  });
}
