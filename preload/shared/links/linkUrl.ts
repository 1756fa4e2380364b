import type { LinkAddress } from './Link';
import { parseLinkAddress } from './linkAddress';

const prefix = 'commonplace://open/';

/**
 * A link as an address that leads into the app from outside it: `commonplace://open/note/Title#Heading`,
 * `commonplace://open/article/key#p3`. Everything but letters, digits and a few marks is percent-encoded.
 */
export function printLinkUrl(address: LinkAddress): string {
  if (address.kind === 'note') {
    const heading = address.heading === null ? '' : `#${encoded(address.heading)}`;
    return `${prefix}note/${encoded(address.title)}${heading}`;
  }
  const { key, paragraph, annotation } = address;
  const anchor = paragraph !== null ? `#p${String(paragraph)}` : annotation !== null ? `#${annotation}` : '';
  return `${prefix}article/${encoded(key)}${anchor}`;
}

/** Reads an address that leads into the app, as another program may have written it; null for any other. */
export function parseLinkUrl(url: string): LinkAddress | null {
  const match = /^commonplace:\/\/open\/(?<kind>note|article)\/(?<name>[^#?/]+)\/?(?:#(?<anchor>.*))?$/i.exec(
    url.trim(),
  );
  const { kind, name, anchor } = match?.groups ?? {};
  const [title, part] = [decoded(name ?? ''), decoded(anchor ?? '')];
  if (kind === undefined || title === null || part === null || title.trim() === '') return null;
  if (kind.toLowerCase() === 'article') return parseLinkAddress(`@${title}${part === '' ? '' : `#${part}`}`);
  return { kind: 'note', title: title.trim(), heading: part.trim() === '' ? null : part.trim() };
}

function encoded(text: string): string {
  // Lone surrogates have no encoding; they are written as the replacement character.
  return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
