import type { Annotation, AnnotationRef } from '../../preload/contract/annotations';
import type { Article } from '../../preload/contract/article';
import type { LinkedText, LinkTarget } from '../../preload/contract/notes';
import { isPlainFormat } from '../../preload/shared/isPlainFormat';
import { sectionOf } from '../../preload/shared/markdown';
import type { LinkGraph } from './LinkGraph';
import type { NoteStore } from './NoteStore';

/** What the text behind a link is taken from. */
export interface LinkSources {
  readonly notes: NoteStore;
  readonly links: LinkGraph;
  readonly annotations: { find(at: AnnotationRef): Annotation | null };
  readonly articles: {
    find(id: string): Article | null;
    text(id: string): Promise<{
      readonly text: string;
      readonly paragraphs: readonly {
        readonly number: number;
        readonly start: number;
        readonly end: number;
      }[];
    }>;
  };
}

/** The text a link leads to: a note or its section, an article or its paragraph. Null where it leads nowhere, or no such part is there. */
export async function linkedText(
  written: string,
  limit: number,
  sources: LinkSources,
): Promise<LinkedText | null> {
  const target = await sources.links.resolve(written);
  if (target.kind === 'missing' || target.isPartGone) return null;
  return target.kind === 'note' ? noteText(target, limit, sources) : articleText(target, limit, sources);
}

function noteText(
  target: Extract<LinkTarget, { kind: 'note' }>,
  limit: number,
  { notes, links }: LinkSources,
): LinkedText | null {
  const body = notes.body(target.id);
  const section = target.heading === null ? { start: 0, end: body.length } : sectionOf(body, target.heading);
  if (section === null) return null;
  return {
    target,
    title: target.title,
    markdown: body.slice(section.start, Math.min(section.end, section.start + limit)),
    isPlain: false,
    article: null,
    paragraph: null,
    annotation: null,
    citedIn: links.countSources('note', target.id),
  };
}

async function articleText(
  target: Extract<LinkTarget, { kind: 'article' }>,
  limit: number,
  { articles, annotations, links }: LinkSources,
): Promise<LinkedText | null> {
  const article = articles.find(target.id);
  if (article === null) return null;
  const { text, paragraphs } = await articles.text(target.id);
  const known = {
    target,
    title: article.title,
    article,
    citedIn: links.countSources('article', article.id),
  };
  const isPlain = isPlainFormat(article.format);
  if (target.annotation !== null) {
    const annotation = annotations.find({ article: article.id, id: target.annotation });
    if (annotation === null) return null;
    const { colour, quote, start, end } = annotation;
    const around = paragraphs.find(({ number }) => number === annotation.paragraph);
    // What was not found again in the text still has its words.
    if (around === undefined)
      return { ...known, markdown: quote, isPlain: true, paragraph: null, annotation: { colour, at: null } };
    const at = { start: start - around.start, end: Math.min(end, around.end) - around.start };
    const markdown = text.slice(around.start, around.end);
    return { ...known, markdown, isPlain, paragraph: around.number, annotation: { colour, at } };
  }
  const whole = { number: null, start: 0, end: text.length };
  const part =
    target.paragraph === null ? whole : paragraphs.find(({ number }) => number === target.paragraph);
  if (part === undefined) return null;
  const markdown = text.slice(part.start, Math.min(part.end, part.start + limit));
  return { ...known, markdown, isPlain, paragraph: part.number, annotation: null };
}
