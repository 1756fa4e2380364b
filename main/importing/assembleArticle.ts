import type { ArticleFormat, ArticleType } from '../../preload/contract/article';
import { readDate } from '../../preload/shared/dates';
import { fileNameDate, fileNameTitle } from './fileNameDate';
import { detectLanguage } from './language';
import type { ArticleImage, Derived, ParsedArticle } from './ParsedArticle';
import { readByline, readDateLabel } from './text/byline';
import { readDateline } from './text/dateline';
import { titleFromText } from './text/title';

/** What a format's own metadata says of an article, as it is written there; empty and missing mean the same. */
export interface Stated {
  readonly title?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly type?: ArticleType | undefined;
  readonly tags?: readonly string[];
}

/** An article before its fields are settled. `text` is Markdown. */
export interface Draft {
  readonly format: ArticleFormat;
  readonly encoding: string | null;
  /** The name of its file. */
  readonly name: string;
  readonly stated: Stated;
  readonly text: string;
  readonly images?: readonly ArticleImage[];
  readonly remarks?: readonly string[];
  /** A title that is good where neither metadata nor text have one: that of a page's tab, say. */
  readonly titleInNeed?: string | null;
  /** A byline found beside the text. */
  readonly byline?: string | null;
  /** True where the stated date is that of the file, so that one in the text or in the file's name is better. */
  readonly isFileDate?: boolean;
}

interface Head {
  heading: string | null;
  author: string | null;
  date: string | null;
}

/**
 * Settles the fields of an article: what its metadata states, then what its text says in its first lines (heading, byline, date
 * line, dateline), then its file's name. Lines that only say so leave the text.
 */
export function assembleArticle(draft: Draft): ParsedArticle {
  const { format, encoding, name, stated, images = [] } = draft;
  const remarks = [...(draft.remarks ?? [])];
  const head: Head = { heading: null, author: null, date: null };
  const rest = withoutHead(draft.text, stated.title ?? draft.titleInNeed ?? '', head, remarks);
  const dateline = readDateline(rest);
  const text = (dateline === null ? rest : rest.slice(dateline.length)).trim();
  const metaDate = dateOf(stated.date, remarks);
  const textDate = fromText(head.date) ?? fromText(dateline?.date);
  if (dateline?.remark != null && metaDate === null && textDate === null) remarks.push(dateline.remark);
  const nameDate = fileNameDate(name);
  const author = head.author ?? namesIn(draft.byline ?? '');
  return {
    format,
    encoding,
    title:
      fromMetadata(stated.title) ??
      fromText(head.heading) ??
      fromMetadata(draft.titleInNeed) ??
      fromText(titleFromText(plainWords(text))) ??
      fileNameTitle(name),
    date: draft.isFileDate === true ? (textDate ?? nameDate ?? metaDate) : (metaDate ?? textDate ?? nameDate),
    place: fromMetadata(stated.place) ?? fromText(dateline?.place),
    author:
      draft.isFileDate === true
        ? (fromText(author) ?? fromMetadata(stated.author))
        : (fromMetadata(stated.author) ?? fromText(author)),
    source: fromMetadata(stated.source) ?? fromText(dateline?.source),
    language: languageTag(stated.language) ?? detectLanguage(plainWords(text)),
    url: webAddress(stated.url),
    ...(stated.type !== undefined && { type: stated.type }),
    tags: (stated.tags ?? []).map(oneLine).filter((tag) => tag !== ''),
    text,
    remarks,
    images,
  };
}

const headBlocks = 5;

function withoutHead(markdown: string, title: string, head: Head, remarks: string[]): string {
  const blocks = markdown.trim().split('\n\n');
  for (let count = 0; count < headBlocks && blocks.length > 1; count++) {
    if (!takeBlock(blocks[0] ?? '', title, head, remarks)) break;
    blocks.shift();
  }
  return blocks.join('\n\n').trim();
}

/** Takes a block that only says something of the article; false where the text itself begins. */
function takeBlock(block: string, title: string, head: Head, remarks: string[]): boolean {
  const heading = /^#{1,2} +(.+?)(?: +#+)?$/.exec(block)?.[1];
  if (heading !== undefined && head.heading === null) {
    const words = plainWords(heading);
    const isTitle = isBlank(title) || block.startsWith('# ') || repeats(words, title);
    if (isTitle) head.heading = words;
    return isTitle;
  }
  const line = plainWords(block);
  if (head.heading === null && repeats(line, title)) return true;
  const author = readByline(line);
  if (author !== null && head.author === null) {
    head.author = author;
    return true;
  }
  const label = readDateLabel(line);
  if (label === null || head.date !== null) return false;
  const { date, remark } = readDate(label);
  if (remark !== null) remarks.push(remark);
  head.date = date;
  return date !== null || remark !== null;
}

/** The names in a byline, which may be bare: nothing longer is one. */
function namesIn(byline: string): string | null {
  const line = oneLine(byline);
  if (line === '' || line.length > 100) return null;
  return readByline(line) ?? (/^\p{Lu}[\p{L}\s.,'’&-]+$/u.test(line) ? line : null);
}

function repeats(line: string, title: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(line) !== '' && (plain(line) === plain(title) || plain(title).startsWith(`${plain(line)} `));
}

function dateOf(written: string | null | undefined, remarks: string[]): Derived<string> | null {
  if (isBlank(written)) return null;
  const { date, remark } = readDate(written ?? '');
  if (remark !== null) remarks.push(remark);
  return fromMetadata(date);
}

function languageTag(written: string | null | undefined): Derived<string> | null {
  const tag = (written ?? '').trim().replace(/_/g, '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? { value: tag, provenance: 'from metadata' } : null;
}

/** An address on the web, or null: nothing else is kept as one. */
function webAddress(written: string | null | undefined): string | null {
  return /^https?:\/\/\S+$/i.exec((written ?? '').trim())?.[0] ?? null;
}

function fromMetadata(value: string | null | undefined): Derived<string> | null {
  return isBlank(value) ? null : { value: oneLine(value ?? ''), provenance: 'from metadata' };
}

function fromText(value: string | null | undefined): Derived<string> | null {
  return isBlank(value) ? null : { value: oneLine(value ?? ''), provenance: 'from text' };
}

function isBlank(value: string | null | undefined): boolean {
  return value == null || oneLine(value) === '';
}

const longestField = 1000;

/** Metadata as one line without what cannot be shown: line ends, control characters, marks that turn the direction of writing. */
function oneLine(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim()
    .slice(0, longestField);
}

/** Markdown without its marks, near enough to read a title, a byline or a language from. */
export function plainWords(markdown: string): string {
  return markdown
    .slice(0, 4000)
    .replace(/\[\^[^\]\s]+\]:?/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[#>\s]+/gm, '')
    .replace(/\\([\\`*_{}[\]()#+.!~>-])/g, '$1')
    .replace(/[*_`~]+/g, '')
    .trim();
}
