import { useEffect, useState, type KeyboardEvent } from 'react';
import type { ArticleListing, ArticleScope, ArticleSort } from '../../../preload/contract/articles';
import { assertNever } from '../../../preload/shared/assertNever';
import { formatDate, formatNumber } from '../../components/formatDate';
import { MenuButton } from '../../components/MenuButton';
import {
  articleAt,
  articleListStore,
  needRows,
  type ArticleList as ArticleListState,
} from '../../stores/articleList';
import { useStore } from '../../stores/createStore';
import { purgeSelected, restoreSelected, selectionStore } from '../../stores/currentArticles';
import { sortList } from '../../stores/listView';
import { frontTab, openArticle, workspaceStore, type Where } from '../../stores/workspace';
import { ArticleRow } from './ArticleRow';
import { DateHistogram } from './DateHistogram';
import { EmptyList } from './EmptyList';
import { LoadingRows } from './LoadingRows';
import { useVirtualGrid } from './useVirtualGrid';

const rowHeight = 50;

interface Props {
  readonly listing: ArticleListing;
}

/** The articles of a listing under a histogram of their dates; rows are drawn as they come into view. */
export function ArticleList({ listing }: Props) {
  const list = useStore(articleListStore);
  useStore(workspaceStore);
  const grid = useVirtualGrid({ count: list.total ?? 0, rowHeight, listKey: JSON.stringify(listing) });
  const items = grid.rows.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => {
    if ((list.total ?? 0) > 0) needRows(first, last);
  }, [first, last, list.total, list.pages]);
  const { current, anchor } = grid;
  useEffect(() => {
    const rows = range(Math.min(current, anchor), Math.max(current, anchor));
    selectionStore.set(rows.flatMap((row) => articleAt(list, row) ?? []));
  }, [current, anchor, list]);
  const open = (row: number, where: Where): void => {
    const article = articleAt(list, row);
    if (article !== null) openArticle(article.id, { where });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') open(current, event.ctrlKey || event.metaKey ? 'newTab' : 'tab');
    else if (event.key === 'o') open(current, 'beside');
    else grid.onKeyDown(event);
  };
  const shown = frontTab();
  return (
    <>
      <ListHead listing={listing} total={list.total} />
      {listing.scope.kind === 'trash' && (list.total ?? 0) > 0 && <TrashActions />}
      <DateHistogram listing={listing} total={list.total} />
      {list.total === 0 && <EmptyList listing={listing} />}
      {list.total === null && <LoadingRows />}
      <div ref={grid.scroller} className="rows" hidden={list.total === 0 || list.total === null}>
        <GroupHeading list={list} row={grid.rows.range?.startIndex ?? 0} sort={listing.sort} />
        <div
          role="grid"
          aria-label="Articles"
          aria-multiselectable
          aria-rowcount={list.total ?? 0}
          aria-activedescendant={`article-row-${String(current)}`}
          tabIndex={0}
          className="grid"
          style={{ height: grid.rows.getTotalSize() }}
          onKeyDown={press}
        >
          {items.map(({ index, start }) => {
            const article = articleAt(list, index);
            const isSelected = index >= Math.min(current, anchor) && index <= Math.max(current, anchor);
            return (
              <ArticleRow
                key={index}
                article={article}
                row={index}
                top={start}
                isCurrent={index === current}
                isSelected={isSelected && current !== anchor}
                isShown={article !== null && shown?.kind === 'article' && shown.article === article.id}
                withYear={listing.sort.by !== 'date'}
                onPress={(event) => {
                  grid.moveTo(index, event.shiftKey);
                  if (!event.shiftKey)
                    open(index, event.ctrlKey || event.metaKey ? 'newTab' : event.altKey ? 'beside' : 'tab');
                }}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.min(to - from + 1, 1000) }, (_, step) => from + step);
}

const sorts: readonly {
  readonly id: string;
  readonly label: string;
  readonly short: string;
  readonly sort: ArticleSort;
}[] = [
  { id: 'newest', label: 'Newest first', short: 'Newest', sort: { by: 'date', descending: true } },
  { id: 'oldest', label: 'Oldest first', short: 'Oldest', sort: { by: 'date', descending: false } },
  { id: 'added', label: 'Last added first', short: 'Added', sort: { by: 'added', descending: true } },
  { id: 'title', label: 'By title', short: 'Title', sort: { by: 'title', descending: false } },
  { id: 'place', label: 'By place', short: 'Place', sort: { by: 'place', descending: false } },
  { id: 'source', label: 'By source', short: 'Source', sort: { by: 'source', descending: false } },
  { id: 'author', label: 'By author', short: 'Author', sort: { by: 'author', descending: false } },
];

function ListHead({ listing, total }: { readonly listing: ArticleListing; readonly total: number | null }) {
  const { by, descending } = listing.sort;
  const chosen = sorts.find(({ sort }) => sort.by === by && sort.descending === descending) ?? sorts[0];
  return (
    <div className="list-head">
      <h2 className="cut">{scopeName(listing.scope)}</h2>
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
    </div>
  );
}

/** What can be done with the articles selected in the trash. */
function TrashActions() {
  return (
    <div className="trash-actions">
      <button className="btn" onClick={restoreSelected}>
        Put back
      </button>
      <button className="btn danger" onClick={purgeSelected}>
        Delete for good…
      </button>
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
    case 'import':
      return 'Imported';
    default:
      return assertNever(scope);
  }
}

/** The heading of the group the first row in view belongs to; it stays at the top while the rows go by. */
function GroupHeading({
  list,
  row,
  sort,
}: {
  readonly list: ArticleListState;
  readonly row: number;
  readonly sort: ArticleSort;
}) {
  const [memory] = useState(() => new Map<string | null, string>());
  const group = list.groups.findLast(({ offset }) => offset <= row);
  if (group === undefined) return null;
  let label = memory.get(group.value);
  if (label === undefined) memory.set(group.value, (label = groupLabel(group.value, sort)));
  return (
    <div className="group" aria-hidden>
      <b className="cut">{label}</b>
      <span className="num">{formatNumber(group.count)}</span>
    </div>
  );
}

function groupLabel(value: string | null, { by }: ArticleSort): string {
  if (value === null)
    return by === 'date'
      ? 'Without a date'
      : `Without ${by === 'author' || by === 'added' ? 'an' : 'a'} ${by}`;
  return by === 'date' || by === 'added' ? formatDate(value) : value;
}
