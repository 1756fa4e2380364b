import type { ArticleSort } from '../../../preload/contract/articles';
import type { ListColumn } from '../../../preload/contract/settings';
import { Icon } from '../../components/Icon';
import { sortList } from '../../stores/listView';
import { columnShapes, tableTemplate } from './columns';

interface Props {
  readonly columns: readonly ListColumn[];
  readonly sort: ArticleSort;
}

/** The headings of the table: pressing one sorts by it, pressing it again the other way round. */
export function TableHead({ columns, sort }: Props) {
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="table-head"
      style={{ gridTemplateColumns: tableTemplate(columns) }}
    >
      <Heading label="Title" by="title" sort={sort} />
      {columns.map((column) => {
        const { label, sort: by } = columnShapes[column];
        return <Heading key={column} label={label} by={by} sort={sort} />;
      })}
    </div>
  );
}

interface HeadingProps {
  readonly label: string;
  readonly by: ArticleSort['by'] | null;
  readonly sort: ArticleSort;
}

/** Dates and counts begin with the newest and the longest, names with A. */
const descendingFirst: ReadonlySet<ArticleSort['by']> = new Set(['date', 'added', 'lastRead', 'words']);

function Heading({ label, by, sort }: HeadingProps) {
  const isSorted = by !== null && sort.by === by;
  if (by === null) {
    return (
      <span role="columnheader" className="cut">
        {label}
      </span>
    );
  }
  return (
    <span
      role="columnheader"
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      className={isSorted ? 'is-sorted' : undefined}
    >
      <button
        onClick={() => {
          sortList({ by, descending: isSorted ? !sort.descending : descendingFirst.has(by) });
        }}
      >
        <span className="cut">{label}</span>
        {isSorted && <Icon name={sort.descending ? 'down' : 'up'} size={13} />}
      </button>
    </span>
  );
}
