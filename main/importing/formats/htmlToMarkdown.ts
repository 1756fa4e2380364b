import { gfm } from '@joplin/turndown-plugin-gfm';
import { Parser } from 'htmlparser2';
import sanitizeHtml from 'sanitize-html';
import TurndownService from 'turndown';
import { UnreadableFile } from '../UnreadableFile';
import { Pictures } from './Pictures';

const turndown = new TurndownService({
  headingStyle: 'atx',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
});
turndown.use(gfm);

/** Deeper pages are made to break readers: the extraction takes time by the square of the depth. */
const deepest = 500;

/** @throws UnreadableFile for a page that nests elements past all reason */
export function refuseTooDeep(html: string): void {
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

/** HTML as Markdown: only what a text is made of passes, and pictures only where they are in the file. */
export function htmlToMarkdown(html: string, pictures = new Pictures()): string {
  const clean = sanitizeHtml(html, {
    allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img'],
    allowedAttributes: {
      a: ['href', 'title'],
      img: ['src', 'alt', 'title'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
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
