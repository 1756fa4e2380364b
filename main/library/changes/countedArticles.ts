import { formatNumber } from '../../../preload/shared/formatNumber';
/** `an article`, `12 articles`. */
export function countedArticles(ids: readonly string[]): string {
  return ids.length === 1 ? 'an article' : `${formatNumber(ids.length)} articles`;
}
