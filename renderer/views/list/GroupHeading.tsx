import type { ArticleSort } from '../../../preload/contract/articles';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { formatDate } from '../../components/formatDate';
import type { ArticleList } from '../../stores/articleList';

interface Props {
  readonly list: ArticleList;
  readonly row: number;
  readonly sort: ArticleSort;
}

/** The heading of the group the first row in view belongs to; it stays at the top while the rows go by. */
export function GroupHeading({ list, row, sort }: Props) {
  const group = list.groups.findLast(({ offset }) => offset <= row);
  if (group === undefined) return null;
  return (
    <div className="group" aria-hidden>
      <b className="cut">{groupLabel(group.value, sort)}</b>
      <span className="num">{formatNumber(group.count)}</span>
    </div>
  );
}

const withoutLabels: Readonly<Record<ArticleSort['by'], string>> = {
  date: 'Without a date',
  added: 'Without a date',
  title: 'Without a title',
  place: 'Without a place',
  source: 'Without a source',
  author: 'Without an author',
  language: 'Without a language',
  format: 'Without a format',
  words: 'Without words',
  lastRead: 'Never read',
};

const dated: ReadonlySet<ArticleSort['by']> = new Set(['date', 'added', 'lastRead']);

function groupLabel(value: string | null, { by, descending }: ArticleSort): string {
  if (value === null) return withoutLabels[by];
  if (by === 'words') return descending ? 'Longest first' : 'Shortest first';
  return dated.has(by) ? formatDate(value) : value;
}
