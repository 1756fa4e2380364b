import type { ArticleListing, ArticleScope, ArticleSort } from '../../../preload/contract/articles';
import { assertNever } from '../../../preload/shared/assertNever';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { MenuButton } from '../../components/MenuButton';
import { collectionPath } from '../../stores/collections';
import { sortList } from '../../stores/listView';
import { FilterButton } from './FilterButton';
import { ListMenu } from './ListMenu';

const sorts: readonly {
  readonly id: string;
  readonly label: string;
  readonly short: string;
  readonly sort: ArticleSort;
}[] = [
  { id: 'newest', label: 'Newest first', short: 'Newest', sort: { by: 'date', descending: true } },
  { id: 'oldest', label: 'Oldest first', short: 'Oldest', sort: { by: 'date', descending: false } },
  { id: 'added', label: 'Last added first', short: 'Added', sort: { by: 'added', descending: true } },
  { id: 'lastRead', label: 'Last read first', short: 'Read', sort: { by: 'lastRead', descending: true } },
  { id: 'title', label: 'By title', short: 'Title', sort: { by: 'title', descending: false } },
  { id: 'place', label: 'By place', short: 'Place', sort: { by: 'place', descending: false } },
  { id: 'source', label: 'By source', short: 'Source', sort: { by: 'source', descending: false } },
  { id: 'author', label: 'By author', short: 'Author', sort: { by: 'author', descending: false } },
  { id: 'words', label: 'Longest first', short: 'Length', sort: { by: 'words', descending: true } },
];

interface Props {
  readonly listing: ArticleListing;
  readonly total: number | null;
}

/** What the list shows and how many, its order, its filter and its menu. */
export function ListHead({ listing, total }: Props) {
  const { by, descending } = listing.sort;
  const chosen =
    sorts.find(({ sort }) => sort.by === by && sort.descending === descending) ??
    sorts.find(({ sort }) => sort.by === by);
  const name = scopeName(listing.scope);
  return (
    <div className="list-head">
      <h2 className="cut" title={name}>
        {name}
      </h2>
      <span className="num muted grow">{total === null ? '' : formatNumber(total)}</span>
      <MenuButton
        label="Sort"
        icon="sort"
        text={chosen?.short ?? 'Sort'}
        choices={sorts}
        {...(chosen === undefined ? {} : { chosen: chosen.id })}
        onChoose={(id) => {
          const sort = sorts.find((choice) => choice.id === id)?.sort;
          if (sort !== undefined) sortList(sort);
        }}
      />
      <FilterButton listing={listing} />
      <ListMenu listing={listing} />
    </div>
  );
}

function scopeName(scope: ArticleScope): string {
  switch (scope.kind) {
    case 'all':
      return 'All articles';
    case 'unread':
      return 'Unread';
    case 'starred':
      return 'Starred';
    case 'recent':
      return 'Recently added';
    case 'trash':
      return 'Trash';
    case 'tag':
      return `#${scope.tag}`;
    case 'collection':
      return collectionPath(scope.id);
    case 'import':
      return 'Imported';
    default:
      return assertNever(scope);
  }
}
