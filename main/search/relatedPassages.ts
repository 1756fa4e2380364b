import type { RelatedPassage } from '../../preload/contract/search';
import { findLinks } from '../../preload/shared/links';
import { plainText } from '../../preload/shared/markdown';
import { likeness, mayBeAlike } from '../duplicates';
import type { SearchIndex } from './index/index';
import type { LibrarySources } from './LibraryDocuments';
import type { DocumentRecords } from './query/DocumentRecords';
import { nearestPassage, relatedArticles } from './related';

const mostRelated = 8;
/** So many are looked at, as some may be the same story filed again. */
const mostLookedAt = 16;

/** What is near an article by the words they share. The same story filed again is none, unless a person said that it is another. @throws AppError `notFound` */
export async function relatedToArticle(
  id: string,
  { articles, decisions }: LibrarySources,
  index: SearchIndex,
  records: DocumentRecords,
): Promise<readonly RelatedPassage[]> {
  const text = await articles.readText(id);
  const { language = null, words = 0 } = articles.find(id) ?? {};
  const isOut = (other: string): boolean => other === id;
  const near = relatedArticles({ text, language, isOut }, mostLookedAt, index, records);
  const isLike = likeness(text);
  const isSame = async (other: string): Promise<boolean> =>
    mayBeAlike(words, articles.find(other)?.words ?? 0) && isLike(await articles.readText(other));
  const found: RelatedPassage[] = [];
  for (const one of near) {
    if (found.length === mostRelated) break;
    if (decisions.areApart(id, one.id) || !(await isSame(one.id))) found.push({ ...one, passage: null });
  }
  return found;
}

/** The passages of articles that are near a note by the words they share, and that it does not cite yet. @throws AppError `notFound` */
export async function relatedToNote(
  id: string,
  { articles, notes, annotations }: LibrarySources,
  index: SearchIndex,
  records: DocumentRecords,
): Promise<readonly RelatedPassage[]> {
  const body = notes.body(id);
  const cited = citedParagraphs(body, articles, annotations);
  const source = { text: plainText(body), language: 'en', isOut: () => false };
  const found: RelatedPassage[] = [];
  for (const one of relatedArticles(source, mostRelated, index, records)) {
    const passage = nearestPassage(await articles.readText(one.id), one.words, (paragraph) =>
      cited.has(`${one.key}#${String(paragraph)}`),
    );
    if (passage !== null) found.push({ ...one, passage });
  }
  return found;
}

/** The paragraphs of articles a note links to, themselves or by their annotations, as `key#number`. */
function citedParagraphs(
  markdown: string,
  articles: LibrarySources['articles'],
  annotations: LibrarySources['annotations'],
): ReadonlySet<string> {
  const annotated = (key: string, id: string): number | null =>
    annotations.find({ article: articles.findByKey(key)?.id ?? '', id })?.paragraph ?? null;
  return new Set(
    findLinks(markdown).flatMap(({ address }) => {
      if (address.kind !== 'article') return [];
      const { key, annotation } = address;
      const paragraph = annotation === null ? address.paragraph : annotated(key, annotation);
      return paragraph === null ? [] : [`${key}#${String(paragraph)}`];
    }),
  );
}
