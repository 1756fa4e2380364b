import { findLinks, printLinkAddress, type LinkAddress } from '../../preload/shared/links';

type ArticleAddress = Extract<LinkAddress, { kind: 'article' }>;

/** A block quotation with its source as it stands in a note's Markdown. `text` is what is quoted, without `>` and without the source line. */
export interface FoundQuotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly address: ArticleAddress;
  /** The address as it stands between the brackets. */
  readonly link: string;
}

interface Line {
  readonly text: string;
  readonly start: number;
}

const quoteMark = /^ {0,3}> ?/;
const fence = /^ {0,3}(?:`{3,}|~{3,})/;
/** A line that names a source and quotes nothing: a link, a dash or a bracket, then whatever there is to say of it. */
const sourceLine = /^\s*(?:(?:[—–(]|--?\s)|\[\[@)/;
/** The dash or bracket between quoted words and the link that ends their line. */
const leadToLink = /[\s(—–-]+$/;

/**
 * The block quotations of a note that name an article as their source: by the last line of the quotation, by the link
 * that ends its only line, by the line after it, or by the line before it that ends in a colon. In the order they stand.
 */
export function findQuotations(markdown: string): readonly FoundQuotation[] {
  if (!markdown.includes('[[@') || !markdown.includes('>')) return [];
  const lines = linesOf(markdown);
  const found: FoundQuotation[] = [];
  let isFenced = false;
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    if (fence.test(text)) isFenced = !isFenced;
    if (isFenced || !quoteMark.test(text)) continue;
    let next = at + 1;
    while (quoteMark.test(lines[next]?.text ?? '')) next++;
    const quotation = sourcedWithin(lines.slice(at, next)) ?? sourcedBeside(lines, at, next);
    if (quotation !== null) found.push(quotation);
    at = next - 1;
  }
  return found;
}

function linesOf(markdown: string): readonly Line[] {
  let start = 0;
  return markdown.split('\n').map((text) => {
    const line = { text, start };
    start += text.length + 1;
    return line;
  });
}

/** The source is named in the quotation itself. */
function sourcedWithin(block: readonly Line[]): FoundQuotation | null {
  const inner = block.map(({ text }) => text.replace(quoteMark, ''));
  let last = inner.length - 1;
  while (last > 0 && inner[last]?.trim() === '') last--;
  const line = inner[last] ?? '';
  const source = articleLink(line);
  if (source === null) return null;
  const before = inner.slice(0, last).join('\n').trim();
  const isOwnLine = before !== '' && (sourceLine.test(line) || inner[last - 1]?.trim() === '');
  const ownWords = line.slice(0, source.start).replace(leadToLink, '');
  const text = isOwnLine ? before : `${before}\n${ownWords}`.trim();
  return text === '' ? null : quotationOf(block, text, source.address);
}

/** The source is named by the line after the quotation, or by the one before it that ends in a colon. */
function sourcedBeside(lines: readonly Line[], from: number, to: number): FoundQuotation | null {
  const block = lines.slice(from, to);
  const text = block
    .map((line) => line.text.replace(quoteMark, ''))
    .join('\n')
    .trim();
  if (text === '') return null;
  const after = lines[to]?.text.trim() === '' ? lines[to + 1] : lines[to];
  const source = after !== undefined && sourceLine.test(after.text) ? articleLink(after.text) : null;
  if (source !== null && after !== undefined) return quotationOf([...block, after], text, source.address);
  const before = lines[from - 1]?.text.trim() === '' ? lines[from - 2] : lines[from - 1];
  const lead = before?.text.trimEnd().endsWith(':') === true ? articleLink(before.text) : null;
  return lead === null ? null : quotationOf(block, text, lead.address);
}

function articleLink(line: string): { readonly address: ArticleAddress; readonly start: number } | null {
  for (const { address, start, isEmbed } of [...findLinks(line)].reverse())
    if (address.kind === 'article' && !isEmbed) return { address, start };
  return null;
}

function quotationOf(block: readonly Line[], text: string, address: ArticleAddress): FoundQuotation {
  const last = block.at(-1);
  const start = block[0]?.start ?? 0;
  const end = last === undefined ? start : last.start + last.text.length;
  return { start, end, text, address, link: printLinkAddress(address) };
}
