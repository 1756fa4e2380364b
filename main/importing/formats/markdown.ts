import { parseDocument } from 'yaml';
import { fileNameDate, fileNameTitle } from '../fileNameDate';
import { detectLanguage } from '../language';
import type { Derived, ParsedArticle } from '../ParsedArticle';
import { readDate } from '../../../preload/shared/dates';
import { readDateline } from '../text/dateline';
import { titleFromText } from '../text/title';
import { one, type Format } from './Format';

const frontMatter = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Front matter in a language of programs, such as `---js`: some readers run it. */
const codeFrontMatter =
  /^\uFEFF?---[ \t]*(js|javascript|coffee|coffeescript|json5?|toml)[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/i;

/** Markdown looks like plain text: its name decides, or front matter. */
export const markdownFormat: Format = {
  format: 'markdown',
  recognises: (file) =>
    ['md', 'markdown', 'mdown'].includes(file.extension) || frontMatter.test(file.decoded.text),
  read: ({ decoded, name }) => one(parseMarkdown(decoded.text, name, decoded.encoding)),
};

/** Markdown: what it says of itself stands in its front matter, which is read as data and never run. */
function parseMarkdown(whole: string, name: string, encoding: string): ParsedArticle {
  const code = codeFrontMatter.exec(whole);
  const text = whole.slice(code?.[0].length ?? 0);
  const match = frontMatter.exec(text);
  const fields = match === null ? new Map<string, unknown>() : readFrontMatter(match[1] ?? '');
  const remarks: string[] =
    code === null
      ? []
      : [
          `Its front matter is in ${code[1] ?? 'another language'}, which is not read; the imported file keeps it.`,
        ];
  const field = (...keys: readonly string[]): Derived<string> | null => textField(fields, keys);
  const written = field('date', 'published', 'created');
  const read = written === null ? null : readDate(written.value);
  if (read?.remark != null) remarks.push(read.remark);
  const { body, heading } = takeHeading(normalised(text.slice(match?.[0].length ?? 0)));
  const dateline = readDateline(body);
  const content = dateline === null ? body : body.slice(dateline.length);
  const fromText = (value: string | null | undefined): Derived<string> | null =>
    value == null || value === '' ? null : { value, provenance: 'from text' };
  return {
    format: 'markdown',
    encoding,
    title:
      field('title') ?? fromText(heading) ?? fromText(titleFromText(plain(content))) ?? fileNameTitle(name),
    date:
      (read?.date == null ? null : { value: read.date, provenance: 'from metadata' }) ??
      fromText(dateline?.date) ??
      fileNameDate(name),
    place: field('place', 'location') ?? fromText(dateline?.place),
    author: field('author', 'authors', 'by'),
    source: field('source', 'publisher', 'publication') ?? fromText(dateline?.source),
    language: field('lang', 'language') ?? detectLanguage(plain(content)),
    url: field('url', 'link')?.value ?? null,
    tags: listField(fields.get('tags') ?? fields.get('keywords')),
    text: content,
    remarks,
  };
}

function readFrontMatter(source: string): ReadonlyMap<string, unknown> {
  // The core schema keeps dates as written; the alias limit is the library's guard against entity bombs.
  const document = parseDocument(source, { schema: 'core', maxAliasCount: 20 } as never);
  if (document.errors.length > 0) return new Map();
  const value = safeValue(document);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry as unknown]));
}

/** Front matter whose aliases would fill the memory is none. */
function safeValue(document: { toJS(options: { maxAliasCount: number }): unknown }): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    return null;
  }
}

function textField(fields: ReadonlyMap<string, unknown>, keys: readonly string[]): Derived<string> | null {
  for (const key of keys) {
    const value = fields.get(key);
    const text = Array.isArray(value)
      ? value.filter((item) => typeof item === 'string').join(', ')
      : scalar(value);
    if (text !== '') return { value: text, provenance: 'from metadata' };
  }
  return null;
}

function scalar(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function listField(value: unknown): readonly string[] {
  const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return items
    .map(scalar)
    .map((tag) => tag.replace(/^#/, ''))
    .filter((tag) => tag !== '');
}

function normalised(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n(?:[^\S\n]*\n)+/g, '\n\n')
    .trim();
}

/** The first heading is the title where it begins the text; it is shown above the text and not again in it. */
function takeHeading(body: string): { readonly body: string; readonly heading: string | null } {
  const match = /^# +(.+?)(?: +#+)?(?:\n+|$)/.exec(body);
  if (match === null) return { body, heading: null };
  return { body: body.slice(match[0].length), heading: plain(match[1] ?? '') };
}

/** Markdown without its marks, near enough to read a title or a language from. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[\^[^\]\s]+\]:?/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[#>\s]+/gm, '')
    .replace(/[*_`~]+/g, '');
}
