import type { Annotation } from '../../preload/contract/annotations';
import type { Article } from '../../preload/contract/article';
import type { LinkCompletion } from '../../preload/contract/notes';
import { fuzzyMatch } from '../../preload/shared/fuzzyMatch';
import { printLinkAddress } from '../../preload/shared/links';
import { outlineOf } from '../../preload/shared/markdown';
import type { NoteStore } from './NoteStore';

/** Where completions come from. */
export interface CompletionSources {
  readonly notes: NoteStore;
  readonly articles: {
    all(): Iterable<Article>;
    findByKey(key: string): Article | null;
    text(id: string): Promise<{
      readonly text: string;
      readonly paragraphs: readonly {
        readonly number: number;
        readonly start: number;
        readonly end: number;
      }[];
    }>;
  };
  readonly annotations: { of(article: string): readonly Annotation[] };
  /** The passages of the library that hold the words typed, best first. */
  readonly findPassages: (words: string, limit: number) => Promise<readonly FoundPassage[]>;
}

/** A paragraph that holds words looked for; `marks` are ranges in `text`. */
export interface FoundPassage {
  readonly article: Article;
  readonly paragraph: number;
  readonly text: string;
  readonly marks: LinkCompletion['titleMarks'];
}

const passagesOffered = 4;
const shownLength = 90;

/**
 * What `[[` can be completed with for what was typed so far. Behind `@key#` the passages of that article, behind `Title#` the
 * headings of that note; else notes, articles, and passages of the whole library, the best of each first.
 */
export async function completeLink(
  typed: string,
  limit: number,
  sources: CompletionSources,
): Promise<readonly LinkCompletion[]> {
  const hash = typed.indexOf('#');
  if (hash > 0) return partsOf(typed.slice(0, hash), typed.slice(hash + 1), limit, sources);
  const text = typed.replace(/^@/, '');
  const articles = bestOf(
    sources.articles.all(),
    text,
    (article) => `${article.title} ${article.key}`,
    articleCompletion,
  );
  if (typed.startsWith('@')) return articles.slice(0, limit);
  const notes = bestOf(sources.notes.list(), text, ({ title }) => title, noteCompletion);
  const passages = await passagesFor(text, sources);
  const room = limit - passages.length;
  const half = Math.ceil(room / 2);
  const fromNotes = notes.slice(0, Math.max(half, room - articles.length));
  return [...fromNotes, ...articles.slice(0, room - fromNotes.length), ...passages];
}

async function passagesFor(
  typed: string,
  { findPassages }: CompletionSources,
): Promise<readonly LinkCompletion[]> {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.join('').length < 3) return [];
  const found = await findPassages(words.join(' '), passagesOffered);
  return found.map(({ article, paragraph, text, marks }) =>
    passageCompletion(article, paragraph, text.trim(), marks),
  );
}

async function partsOf(
  name: string,
  typed: string,
  limit: number,
  { notes, articles, annotations }: CompletionSources,
): Promise<readonly LinkCompletion[]> {
  if (!name.startsWith('@')) {
    const note = notes.findByTitle(name);
    if (note === null) return [];
    const headings = outlineOf(notes.body(note.id));
    return bestOf(
      headings,
      typed,
      ({ text }) => text,
      ({ text }, titleMarks) => ({
        kind: 'heading',
        title: text,
        titleMarks,
        detail: '',
        date: null,
        within: note.title,
        colour: null,
        insert: printLinkAddress({ kind: 'note', title: note.title, heading: text }),
      }),
    ).slice(0, limit);
  }
  const article = articles.findByKey(name.slice(1));
  if (article === null) return [];
  const { text, paragraphs } = await articles.text(article.id);
  const numbered = /^p?(\d+)$/.exec(typed)?.[1];
  const offered =
    numbered === undefined
      ? paragraphs
      : paragraphs.filter(({ number }) => String(number).startsWith(numbered));
  const marked = bestOf(
    annotations.of(article.id),
    numbered === undefined ? typed.replace(/^a-?/, '') : '',
    ({ id, quote }) => `${quote} ${id}`,
    (annotation, marks) => annotationCompletion(article, annotation, marks),
  );
  const passages = bestOf(
    offered,
    numbered === undefined ? typed : '',
    ({ start, end }) => text.slice(start, end),
    ({ number, start, end }, marks) => passageCompletion(article, number, text.slice(start, end), marks),
  );
  return [...(numbered === undefined ? marked : []), ...passages].slice(0, limit);
}

/** A passage that is marked is linked as what is marked. */
function annotationCompletion(
  article: Article,
  { id, quote, paragraph, colour }: Annotation,
  marks: LinkCompletion['titleMarks'],
): LinkCompletion {
  const shown = passageCompletion(
    article,
    paragraph ?? 1,
    quote,
    marks.filter(({ end }) => end <= quote.length),
  );
  return {
    ...shown,
    detail: paragraph === null ? 'not found again' : shown.detail,
    colour,
    insert: printLinkAddress({ kind: 'article', key: article.key, paragraph: null, annotation: id }),
  };
}

function noteCompletion(
  note: { readonly title: string; readonly folder: string; readonly tags: readonly string[] },
  titleMarks: LinkCompletion['titleMarks'],
): LinkCompletion {
  return {
    kind: 'note',
    title: note.title,
    titleMarks,
    detail: note.folder === '' ? (note.tags[0] ?? '') : note.folder,
    date: null,
    within: null,
    colour: null,
    insert: printLinkAddress({ kind: 'note', title: note.title, heading: null }),
  };
}

function articleCompletion(article: Article, marks: LinkCompletion['titleMarks']): LinkCompletion {
  return {
    kind: 'article',
    title: article.title,
    titleMarks: marks.filter(({ end }) => end <= article.title.length),
    detail: article.place ?? '',
    date: article.date,
    within: null,
    colour: null,
    insert: printLinkAddress({ kind: 'article', key: article.key, paragraph: null, annotation: null }),
  };
}

/** A passage is shown from its first marked word on, or a little before it. */
function passageCompletion(
  article: Article,
  paragraph: number,
  text: string,
  marks: LinkCompletion['titleMarks'],
): LinkCompletion {
  const first = marks[0]?.start ?? 0;
  const from = first < shownLength - 30 ? 0 : text.indexOf(' ', first - 30) + 1;
  const shift = from > 0 ? 1 - from : 0;
  const shown = `${from > 0 ? '…' : ''}${text.slice(from, from + shownLength)}`.replace(/\n/g, ' ');
  return {
    kind: 'passage',
    title: from + shownLength < text.length ? `${shown}…` : shown,
    titleMarks: marks
      .map(({ start, end }) => ({ start: start + shift, end: Math.min(end + shift, shown.length) }))
      .filter(({ start, end }) => start >= 0 && start < end),
    detail: `¶ ${String(paragraph)}`,
    date: null,
    within: article.title,
    colour: null,
    insert: printLinkAddress({ kind: 'article', key: article.key, paragraph, annotation: null }),
  };
}

function bestOf<T>(
  items: Iterable<T>,
  typed: string,
  textOf: (item: T) => string,
  completion: (item: T, marks: LinkCompletion['titleMarks']) => LinkCompletion,
): readonly LinkCompletion[] {
  const found: { readonly item: T; readonly score: number; readonly marks: LinkCompletion['titleMarks'] }[] =
    [];
  for (const item of items) {
    const match = fuzzyMatch(typed, textOf(item));
    if (match !== null) found.push({ item, ...match });
  }
  // Without words to judge by, the order they came in is the best there is.
  if (typed.trim() !== '') found.sort((a, b) => b.score - a.score);
  return found.slice(0, 50).map(({ item, marks }) => completion(item, marks));
}
