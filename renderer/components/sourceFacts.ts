import type { Article } from '../../preload/contract/article';
import { formatDate } from './formatDate';

/** Place, date and source of an article, as one line; empty where none is known. */
export function sourceFacts({ place, date, source }: Pick<Article, 'place' | 'date' | 'source'>): string {
  return [place, date === null ? null : formatDate(date), source].filter((part) => part !== null).join(', ');
}
