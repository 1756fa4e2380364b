import { partialDate } from '../../../preload/shared/dates';
import type { Derived } from '../ParsedArticle';

/** What a PDF says of itself. */
export interface PdfMetadata {
  readonly title: Derived<string> | null;
  readonly author: Derived<string> | null;
  readonly date: Derived<string> | null;
  readonly source: Derived<string> | null;
  readonly url: Derived<string> | null;
  readonly tags: readonly string[];
}

/** The information dictionary (ISO 32000-1, 14.3.3), as pdf.js gives it. */
interface PdfInfo {
  readonly Title?: unknown;
  readonly Author?: unknown;
  readonly Keywords?: unknown;
  readonly CreationDate?: unknown;
}

/** An XMP packet (ISO 16684-1) as pdf.js gives it: values by their names in lower case, Dublin Core's lists as lists. */
interface Xmp {
  get(name: string): unknown;
}

/** XMP before the information dictionary, which it replaces; PRISM, the publishers' vocabulary, before Dublin Core for dates. */
export function pdfMetadata(info: PdfInfo, xmp: Xmp | null): PdfMetadata {
  const listed = [xmp?.get('dc:subject') ?? info.Keywords].flat().flatMap(keywords);
  return {
    title: madeByNobody(stated(xmp?.get('dc:title'))) ?? madeByNobody(stated(info.Title)),
    author: stated(xmp?.get('dc:creator')) ?? stated(info.Author),
    date:
      xmpDate(xmp?.get('prism:publicationdate')) ??
      xmpDate(xmp?.get('dc:date')) ??
      xmpDate(xmp?.get('xmp:createdate')) ??
      infoDate(info.CreationDate),
    source: stated(xmp?.get('prism:publicationname')),
    url: stated(xmp?.get('prism:url')),
    tags: [...new Set(listed)],
  };
}

function keywords(value: unknown): readonly string[] {
  if (typeof value !== 'string') return [];
  return value
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function stated(value: unknown): Derived<string> | null {
  const text = Array.isArray(value) ? value.join(', ') : value;
  return typeof text === 'string' && text.trim() !== ''
    ? { value: text.trim(), provenance: 'from metadata' }
    : null;
}

/** What programs write into the title by themselves is none. */
function madeByNobody(title: Derived<string> | null): Derived<string> | null {
  const isMade =
    title !== null &&
    /^(?:microsoft word|untitled|document\d*$)|\.(?:docx?|indd|qxd|pdf|tex)$/i.test(title.value);
  return isMade ? null : title;
}

/** `2021-03-12T08:00:00Z`, or less of it. */
function xmpDate(value: unknown): Derived<string> | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return dateOf(typeof first === 'string' ? /^\s*(\d{4})-(\d\d)-(\d\d)/.exec(first) : null);
}

/** `D:20210709120000Z`, see ISO 32000-1, 7.9.4. */
function infoDate(value: unknown): Derived<string> | null {
  return dateOf(typeof value === 'string' ? /^D:(\d{4})(\d\d)(\d\d)/.exec(value) : null);
}

function dateOf(match: RegExpExecArray | null): Derived<string> | null {
  const date = match === null ? null : partialDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return date === null ? null : { value: date, provenance: 'from metadata' };
}
