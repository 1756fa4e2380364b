import type { Annotation } from '../../preload/contract/annotations';
import type { Paragraph } from '../../preload/shared/paragraphsOf';
import { isPlainFormat } from '../../preload/shared/isPlainFormat';
import { escapeHtml } from '../citations';
import type { Block, Picture } from './document/NoteDocument';
import { noteTokens } from './document/noteTokens';
import { picturesOf } from './document/picturesOf';
import { TokenReader } from './document/TokenReader';
import { documentHtml } from './formats/htmlNote';

/** An article's text with what is marked in it. */
export interface ReadArticle {
  readonly format: string;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly annotations: readonly Annotation[];
  /** A picture of the article, by the name its text has for it. */
  readonly picture: (name: string) => Promise<Picture | null>;
}

/** The text of an article as HTML, each paragraph under its id (`p3`). Of plain text the annotated passages are marked in place. */
export async function articleHtml(article: ReadArticle): Promise<string> {
  return isPlainFormat(article.format) ? plainHtml(article) : markdownHtml(article);
}

function plainHtml({ text, paragraphs, annotations }: ReadArticle): string {
  return paragraphs
    .map(({ number, start, end }) => {
      const words = markedHtml(text, start, end, annotations).replaceAll('\n', '<br>');
      return `<p id="p${String(number)}">${words}</p>`;
    })
    .join('\n');
}

/** Escaped text with the parts of it that are annotated marked; where annotations overlap, the first one has the words. */
function markedHtml(text: string, from: number, to: number, annotations: readonly Annotation[]): string {
  let html = '';
  let at = from;
  for (const { state, start, end } of annotations) {
    const [first, last] = [Math.max(start, at), Math.min(end, to)];
    if (state === 'orphaned' || last <= first) continue;
    html += `${escapeHtml(text.slice(at, first))}<mark>${escapeHtml(text.slice(first, last))}</mark>`;
    at = last;
  }
  return html + escapeHtml(text.slice(at, to));
}

/** Each block of the Markdown stands under the ids of the paragraphs that begin in it. */
async function markdownHtml({ text, paragraphs, picture }: ReadArticle): Promise<string> {
  const tokens = noteTokens(text);
  // Double brackets in an article are its own, not links of notes.
  const reader = new TokenReader(() => null, await picturesOf(tokens, picture));
  const blocks: Block[] = [];
  const ids = new Map<number, readonly string[]>();
  let end = 0;
  let next = 0;
  for (const token of tokens) {
    end += token.raw.length;
    const begun: string[] = [];
    for (let paragraph = paragraphs[next]; paragraph !== undefined; paragraph = paragraphs[++next]) {
      if (paragraph.start >= end) break;
      begun.push(`p${String(paragraph.number)}`);
    }
    if (begun.length > 0) ids.set(blocks.length, [...(ids.get(blocks.length) ?? []), ...begun]);
    blocks.push(...reader.blocks([token]));
  }
  const { footnotes } = reader;
  return documentHtml({ title: '', blocks, footnotes, sources: [], listTitle: '', withAppendix: false }, ids);
}
