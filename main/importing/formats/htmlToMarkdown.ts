import { gfm } from '@joplin/turndown-plugin-gfm';
import { Parser } from 'htmlparser2';
import sanitizeHtml from 'sanitize-html';
import TurndownService from 'turndown';
import { UnreadableFile } from '../UnreadableFile';
import { withFootnotesMarked } from './footnotes';
import type { PageElement } from './PageDocument';
import { Pictures } from './Pictures';

const turndown = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
});
turndown.use(gfm);

const footnoteName = /^[a-z0-9]{1,12}$/i;

/** The name of a footnote that an element is a mark or the text of; null for all others. The package types elements by the DOM's types. */
function footnoteIn(node: unknown, tag: 'SUP' | 'DIV', attribute: string): string | null {
  const element = node as PageElement;
  const name = element.tagName === tag ? element.getAttribute(attribute) : null;
  return name !== null && footnoteName.test(name) ? name : null;
}

turndown.addRule('footnoteMark', {
  filter: (node) => footnoteIn(node, 'SUP', 'data-footnote') !== null,
  replacement: (_content, node) => `[^${footnoteIn(node, 'SUP', 'data-footnote') ?? ''}]`,
});
turndown.addRule('footnoteText', {
  filter: (node) => footnoteIn(node, 'DIV', 'data-footnote-text') !== null,
  replacement: (content, node) => {
    const name = footnoteIn(node, 'DIV', 'data-footnote-text') ?? '';
    return `\n\n[^${name}]: ${content.trim().replace(/\n(?=[^\n])/g, '\n    ')}\n\n`;
  },
});

/** Deeper pages are made to break readers: the extraction takes time by the square of the depth. */
const deepest = 500;

/** @throws UnreadableFile for a page that nests elements past all reason */
export function refuseTooDeep(html: string): void {
  // Most pages have not as many tags, and need not be gone through.
  if (!hasMoreTags(html, deepest)) return;
  let depth = 0;
  const parser = new Parser({
    onopentag: () => {
      if (++depth > deepest)
        throw new UnreadableFile(`The page nests more than ${String(deepest)} elements; no real page does.`);
    },
    onclosetag: () => {
      depth--;
    },
  });
  parser.end(html);
}

function hasMoreTags(html: string, count: number): boolean {
  let at = -1;
  for (let seen = 0; seen <= count; seen++) {
    at = html.indexOf('<', at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** HTML as Markdown, its footnotes at the end: only what a text is made of passes, and pictures only where they are in the file. */
export function htmlToMarkdown(html: string, pictures = new Pictures()): string {
  const clean = sanitizeHtml(withFootnotesMarked(html), {
    allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img'],
    allowedAttributes: {
      a: ['href', 'title'],
      img: ['src', 'alt', 'title'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      sup: ['data-footnote'],
      div: ['data-footnote-text'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    transformTags: {
      img: (_tag, { src = '', alt = '' }) => {
        const taken = pictures.take(src);
        return {
          tagName: 'img',
          attribs: taken === null ? {} : { src: taken, alt: alt.replace(/[[\]\s]+/g, ' ') },
        };
      },
    },
  });
  return turndown
    .turndown(clean)
    .replace(/\n(?:[^\S\n]*\n)+/g, '\n\n')
    .trim();
}
