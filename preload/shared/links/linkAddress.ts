import type { Link, LinkAddress } from './Link';

/** Characters that a title cannot hold in a link without being taken for its syntax; they are written with a backslash. */
const special = /[\\#|[\]]/g;

/** Reads what stands between the brackets of a link, without its label; null for what leads nowhere by its form. */
export function parseLinkAddress(written: string): LinkAddress | null {
  const text = written.trim();
  if (text.startsWith('@')) return articleAddress(text.slice(1));
  const hash = unescapedHash(text);
  const title = unescaped(hash < 0 ? text : text.slice(0, hash)).trim();
  const heading = hash < 0 ? null : unescaped(text.slice(hash + 1)).trim();
  if (title === '') return null;
  return { kind: 'note', title, heading: heading === '' ? null : heading };
}

function articleAddress(text: string): LinkAddress | null {
  const match =
    /^(?<key>[\p{L}\p{N}_:.-]+)(?:#(?:p(?<paragraph>[1-9]\d*)|(?<annotation>a-[0-9a-z]+)))?$/u.exec(text);
  const { key, paragraph, annotation } = match?.groups ?? {};
  if (key === undefined) return null;
  return {
    kind: 'article',
    key,
    paragraph: paragraph === undefined ? null : Number(paragraph),
    annotation: annotation ?? null,
  };
}

/** Writes an address as it stands between the brackets: the inverse of {@link parseLinkAddress}. */
export function printLinkAddress(address: LinkAddress): string {
  if (address.kind === 'article') {
    const anchor =
      address.paragraph !== null
        ? `#p${String(address.paragraph)}`
        : address.annotation !== null
          ? `#${address.annotation}`
          : '';
    return `@${address.key}${anchor}`;
  }
  const title = escaped(address.title);
  // A title that begins as a citation key does would be read as one.
  const safe = title.startsWith('@') ? `\\${title}` : title;
  return address.heading === null ? safe : `${safe}#${escaped(address.heading)}`;
}

/** A link as it stands in a note. */
export function printLink(address: LinkAddress, label: string | null = null, isEmbed = false): string {
  const shown = label === null ? '' : `|${escaped(label)}`;
  return `${isEmbed ? '!' : ''}[[${printLinkAddress(address)}${shown}]]`;
}

/** What a link shows: its label, or else its address without the backslashes. */
export function shownText({ address, label }: Pick<Link, 'address' | 'label'>): string {
  if (label !== null) return label;
  if (address.kind === 'article') return printLinkAddress(address);
  return address.heading === null ? address.title : `${address.title}#${address.heading}`;
}

function escaped(text: string): string {
  return text.replace(special, '\\$&');
}

/** Takes the backslashes off again. */
export function unescaped(text: string): string {
  return text.replace(/\\([\\#|[\]@])/g, '$1');
}

function unescapedHash(text: string): number {
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '#') return i;
  }
  return -1;
}
