import type { Article } from '../../../preload/contract/article';
import type { ArticleSort } from '../../../preload/contract/articles';
import type { ListColumn } from '../../../preload/contract/settings';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { formatShortDate } from '../../components/formatDate';

/** A column of the table of articles: its heading, its width in px, the order it sorts by (null where it does not), its cells. */
export interface ColumnShape {
  readonly label: string;
  readonly width: number;
  readonly sort: ArticleSort['by'] | null;
  readonly isNumber?: boolean;
  readonly cell: (article: Article) => string;
}

export const columnShapes: Readonly<Record<ListColumn, ColumnShape>> = {
  date: { label: 'Date', width: 96, sort: 'date', isNumber: true, cell: ({ date }) => shown(date) },
  place: { label: 'Place', width: 110, sort: 'place', cell: ({ place }) => place ?? '' },
  author: { label: 'Author', width: 120, sort: 'author', cell: ({ author }) => author ?? '' },
  source: { label: 'Source', width: 120, sort: 'source', cell: ({ source }) => source ?? '' },
  tags: { label: 'Tags', width: 130, sort: null, cell: ({ tags }) => tags.map((tag) => `#${tag}`).join(' ') },
  added: {
    label: 'Added',
    width: 96,
    sort: 'added',
    isNumber: true,
    cell: ({ addedAt }) => shown(addedAt.slice(0, 10)),
  },
  lastRead: {
    label: 'Last read',
    width: 96,
    sort: 'lastRead',
    isNumber: true,
    cell: ({ lastRead }) => shown(lastRead?.slice(0, 10) ?? null),
  },
  words: {
    label: 'Words',
    width: 72,
    sort: 'words',
    isNumber: true,
    cell: ({ words }) => formatNumber(words),
  },
  language: { label: 'Language', width: 84, sort: 'language', cell: ({ language }) => language ?? '' },
  format: { label: 'Format', width: 84, sort: 'format', cell: ({ format }) => format },
};

export const listColumns = Object.keys(columnShapes) as readonly ListColumn[];

const titleWidth = 200;
/** Between columns, in px, as the styles have it. */
const gap = 10;

/** The least width of a table of columns, in px. */
export function tableWidth(columns: readonly ListColumn[]): number {
  return columns.reduce((width, column) => width + gap + columnShapes[column].width, 44 + titleWidth);
}

/** The columns as `grid-template-columns`: the title takes what is left. */
export function tableTemplate(columns: readonly ListColumn[]): string {
  const widths = columns.map((column) => `${String(columnShapes[column].width)}px`);
  return [`minmax(${String(titleWidth)}px, 1fr)`, ...widths].join(' ');
}

function shown(date: string | null): string {
  return date === null ? '' : formatShortDate(date, true);
}
