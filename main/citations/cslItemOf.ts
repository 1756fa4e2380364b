import type { Article, ArticleType } from '../../preload/contract/article';
import type { CslDate, CslItem, CslType } from './CslItem';
import { namesOf } from './namesOf';

const types: Readonly<Record<ArticleType, CslType>> = {
  news: 'article-newspaper',
  web: 'webpage',
  report: 'report',
  book: 'book',
};

/** An article as a source to be cited. */
export function cslItemOf(article: Article): CslItem {
  const type = types[typeOf(article)];
  const isPublished = type === 'report' || type === 'book';
  const { key, title, date, place, source, language, url, author, addedAt } = article;
  const names = author === null ? [] : namesOf(author);
  return {
    id: key,
    type,
    title: title.replace(/\s+/g, ' ').trim(),
    ...(names.length > 0 && { author: names }),
    ...(date !== null && { issued: cslDate(date) }),
    ...(url !== null && { accessed: cslDate(addedAt.slice(0, 10)) }),
    ...(source !== null && (isPublished ? { publisher: source } : { 'container-title': source })),
    ...(place !== null && { 'publisher-place': place }),
    ...(language !== null && { language }),
    ...(url !== null && { URL: url }),
  };
}

/** What an article is taken for where nobody said: by its place, its address and the file it came as. */
export function typeOf({ type, place, url, format }: Article): ArticleType {
  if (type !== null) return type;
  if (format === 'epub') return 'book';
  if (place !== null) return 'news';
  if (url !== null) return 'web';
  return format === 'pdf' || format === 'docx' || format === 'odt' ? 'report' : 'news';
}

function cslDate(date: string): CslDate {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { 'date-parts': [[year]] };
  return { 'date-parts': [day === undefined ? [year, month] : [year, month, day]] };
}
