import type { SearchHit, Snippet } from '../../preload/contract/search';
import type { LibrarySources } from './LibraryDocuments';
import type { DocumentRecord } from './query/DocumentRecords';
import { dateOf } from './query/DocumentRecords';
import type { Highlighter } from './query/Highlighter';
import { bestSnippets } from './snippets';

/** A found document as it is shown, with the passages for which it was found. */
export async function makeHit(
  record: DocumentRecord,
  score: number,
  highlighter: Highlighter,
  { articles, notes }: LibrarySources,
): Promise<SearchHit> {
  const shared = { annotation: null, date: dateOf(record), score } as const;
  if (record.kind === 'note') {
    const { id, title } = record.note;
    const body = notes.body(id);
    return {
      ...shared,
      kind: 'note',
      id,
      title,
      ...{ key: null, place: null, source: null, read: true },
      titleMarks: highlighter.ranges(title, 'en', 'title'),
      snippets: bestSnippets(body, highlighter.ranges(body, 'en', null)),
    };
  }
  const { id, key, title, place, source, read, language } = record.article;
  const known = { ...shared, key, title, place, source } as const;
  if (record.kind === 'annotation') {
    return {
      ...known,
      ...annotationParts(record, highlighter),
      kind: 'annotation',
      titleMarks: [],
      read: true,
    };
  }
  const text = await articles.readText(id);
  return {
    ...known,
    kind: 'article',
    id,
    read,
    titleMarks: highlighter.ranges(title, language, 'title'),
    snippets: bestSnippets(text, highlighter.ranges(text, language, null)),
  };
}

function annotationParts(
  { annotation, article }: Extract<DocumentRecord, { kind: 'annotation' }>,
  highlighter: Highlighter,
): Pick<SearchHit, 'id' | 'annotation' | 'snippets'> {
  const { id, colour, comment, quote, start, end, state, paragraph } = annotation;
  const snippet: Snippet = {
    paragraph: paragraph ?? 0,
    start,
    text: quote.replaceAll('\n', ' '),
    marks: highlighter.ranges(quote, article.language, null),
  };
  return {
    id,
    annotation: {
      article: article.id,
      colour,
      comment,
      commentMarks: highlighter.ranges(comment, article.language, null),
      at: state === 'anchored' ? { start, end } : null,
    },
    snippets: [snippet],
  };
}
