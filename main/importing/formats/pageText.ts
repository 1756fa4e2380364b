import { htmlToMarkdown, refuseTooDeep } from './htmlToMarkdown';
import type { Pictures } from './Pictures';
import { plainToMarkdown } from './plainToMarkdown';

/** True for text that is HTML, or a piece of it. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:p|br|div|h[1-6]|ul|ol|table|blockquote|article|section|span|a|b|i|strong|em|img)(?:\s[^<>]*)?\/?>/i.test(
    text,
  );
}

/** A text that may be HTML or plain, as dumps and feeds hold it, as Markdown. */
export function pageText(text: string, pictures?: Pictures): string {
  if (!looksLikeHtml(text)) return plainToMarkdown(withoutEntities(text));
  refuseTooDeep(text);
  return htmlToMarkdown(text, pictures);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
      const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : whole;
    },
  );
}
