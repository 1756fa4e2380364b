import type { Article } from '../../preload/contract/article';
import type { LinkCompletion } from '../../preload/contract/notes';
import { printLinkAddress } from '../../preload/shared/links';
import { fuzzyMatch } from './fuzzyMatch';
import type { NoteStore } from './NoteStore';

/** What `[[` can be completed with for what was typed so far: notes, then articles, the best of each first. */
export function completeLink(
  typed: string,
  notes: NoteStore,
  articles: Iterable<Article>,
  limit: number,
): readonly LinkCompletion[] {
  const text = typed.replace(/^@/, '');
  const half = Math.ceil(limit / 2);
  const fromArticles = bestOf(
    articles,
    text,
    (article) => `${article.title} ${article.key}`,
    articleCompletion,
  );
  if (typed.startsWith('@')) return fromArticles.slice(0, limit);
  const fromNotes = bestOf(
    notes.list(),
    text,
    (note) => note.title,
    (note, marks) => ({
      kind: 'note',
      title: note.title,
      titleMarks: marks,
      detail: note.folder,
      insert: printLinkAddress({ kind: 'note', title: note.title, heading: null }),
    }),
  );
  return [...fromNotes.slice(0, Math.max(half, limit - fromArticles.length)), ...fromArticles].slice(
    0,
    limit,
  );
}

function articleCompletion(article: Article, marks: LinkCompletion['titleMarks']): LinkCompletion {
  return {
    kind: 'article',
    title: article.title,
    titleMarks: marks.filter(({ end }) => end <= article.title.length),
    detail: [article.place, article.date].filter((part) => part !== null).join(', '),
    insert: printLinkAddress({ kind: 'article', key: article.key, paragraph: null, annotation: null }),
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
  found.sort((a, b) => b.score - a.score);
  return found.slice(0, 50).map(({ item, marks }) => completion(item, marks));
}
