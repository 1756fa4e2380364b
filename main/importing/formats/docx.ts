import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { readDate } from '../../../preload/shared/dates';
import { fileNameDate, fileNameTitle } from '../fileNameDate';
import { detectLanguage } from '../language';
import type { Derived, ParsedArticle } from '../ParsedArticle';
import { readByline } from '../text/byline';
import { readDateline } from '../text/dateline';
import { titleFromText } from '../text/title';
import { UnreadableFile } from '../UnreadableFile';
import { htmlToMarkdown } from './htmlToMarkdown';

const propertiesFile = 'docProps/core.xml';
/** No properties are larger; a file that says so is made to fill the memory. */
const mostPropertyBytes = 1_000_000;

/** True for a zip that holds a Word document: the names of its members stand uncompressed in it. */
export function isDocx(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document.xml');
}

/**
 * A Word document as Markdown, with what its core properties say of it.
 * @throws UnreadableFile for a damaged one
 */
export async function parseDocx(bytes: Uint8Array, name: string): Promise<ParsedArticle> {
  const markdown = htmlToMarkdown(await documentHtml(bytes));
  const properties = coreProperties(bytes);
  const heading = /^# +(.+)\n+/.exec(markdown);
  const content = heading === null ? markdown : markdown.slice(heading[0].length);
  const [first = '', ...others] = content.split('\n\n');
  const byline = readByline(first);
  const text = byline === null ? content : others.join('\n\n');
  const dateline = readDateline(text);
  const body = dateline === null ? text : text.slice(dateline.length);
  const fromText = (value: string | null | undefined): Derived<string> | null =>
    value == null || value === '' ? null : { value, provenance: 'from text' };
  const stated = (key: string): Derived<string> | null => {
    const value = properties.get(key);
    return value === undefined || value === '' ? null : { value, provenance: 'from metadata' };
  };
  const created = readDate(properties.get('created') ?? '').date;
  return {
    format: 'docx',
    encoding: null,
    title: stated('title') ?? fromText(heading?.[1]) ?? fromText(titleFromText(body)) ?? fileNameTitle(name),
    date:
      fromText(dateline?.date) ??
      fileNameDate(name) ??
      (created === null ? null : { value: created, provenance: 'from metadata' }),
    place: fromText(dateline?.place),
    author: fromText(byline) ?? stated('creator'),
    source: fromText(dateline?.source),
    language: detectLanguage(body),
    url: null,
    tags: [],
    text: body,
    remarks: [],
  };
}

async function documentHtml(bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { externalFileAccess: false },
    );
    return value;
  } catch (error) {
    throw new UnreadableFile(
      `Damaged: the Word document cannot be read (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

/** Title, creator and dates, see ECMA-376 part 2, 11. */
function coreProperties(bytes: Uint8Array): ReadonlyMap<string, string> {
  const members = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === propertiesFile && originalSize < mostPropertyBytes,
  });
  const file = members[propertiesFile];
  const properties = new Map<string, string>();
  if (file === undefined) return properties;
  for (const match of strFromU8(file).matchAll(/<(?:dc|dcterms):(\w+)[^>]*>([^<]*)</g)) {
    properties.set(match[1] ?? '', unescaped(match[2] ?? '').trim());
  }
  return properties;
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
