import { useEffect, type KeyboardEvent, type MouseEvent } from 'react';
import type { ArticleListing } from '../../../preload/contract/articles';
import { articleAt, articleListStore, needRows } from '../../stores/articleList';
import { usePart, useStore } from '../../stores/createStore';
import { expectOpening } from '../../stores/expectOpening';
import { settingsStore } from '../../stores/settings';
import { frontTab, openArticle, workspaceStore, type Where } from '../../stores/workspace';
import { ArticleRow } from './ArticleRow';
import { DateHistogram } from './DateHistogram';
import { EmptyList } from './EmptyList';
import { FilterChips } from './FilterChips';
import { GroupHeading } from './GroupHeading';
import { ListHead } from './ListHead';
import { LoadingRows } from './LoadingRows';
import { SelectionBar } from './SelectionBar';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import { tableWidth } from './columns';
import { useListSelection } from './useListSelection';
import { useRowActs } from './useRowActs';
import { useVirtualGrid } from './useVirtualGrid';

interface Props {
  readonly listing: ArticleListing;
}

/** The articles of a listing under a histogram of their dates; rows are drawn as they come into view. */
export function ArticleList({ listing }: Props) {
  const list = useStore(articleListStore);
  const { listMode, listColumns, openArticles } = useStore(settingsStore);
  const isTable = listMode === 'table';
  const grid = useVirtualGrid({
    count: list.total ?? 0,
    rowHeight: isTable ? 30 : 50,
    headHeight: 28,
    listKey: JSON.stringify(listing),
    onMoved: (row, anchor, extends_) => {
      selection.moved(row, anchor, extends_);
    },
  });
  const { current } = grid;
  const selection = useListSelection(list, current);
  const items = grid.rows.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => {
    if ((list.total ?? 0) > 0) needRows(first, last);
  }, [first, last, list.total, list.pages]);
  const expected = articleAt(list, current);
  useEffect(() => {
    if (expected !== null) expectOpening(expected);
  }, [expected]);
  const open = (row: number, where: Where): void => {
    const article = articleAt(list, row);
    if (article !== null) openArticle(article.id, { where });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') open(current, event.ctrlKey || event.metaKey ? 'newTab' : openArticles);
    else if (event.key === 'o' && !event.ctrlKey && !event.metaKey) open(current, 'beside');
    else {
      selection.onKeyDown(event);
      if (!event.defaultPrevented) grid.onKeyDown(event);
    }
  };
  const pressRow = (event: MouseEvent, row: number): void => {
    if (event.ctrlKey || event.metaKey) {
      selection.toggle(row);
      grid.moveTo(row, 'quietly');
      return;
    }
    grid.moveTo(row, event.shiftKey ? 'extending' : 'alone');
    if (!event.shiftKey) open(row, event.altKey ? 'beside' : openArticles);
  };
  const shown = usePart(workspaceStore, () => {
    const tab = frontTab();
    return tab?.kind === 'article' ? tab.article : null;
  });
  const acts = useRowActs({
    press: pressRow,
    pressMiddle: (row) => {
      open(row, 'newTab');
    },
  });
  const isHidden = list.total === 0 || list.total === null;
  return (
    <>
      <ListHead listing={listing} total={list.total} />
      <SelectionBar listing={listing} chosen={selection.chosen} total={list.total ?? 0} />
      <FilterChips listing={listing} />
      <DateHistogram listing={listing} total={list.total} />
      {list.total === 0 && <EmptyList listing={listing} />}
      {list.total === null && <LoadingRows />}
      <div ref={grid.scroller} className={isTable ? 'rows is-table' : 'rows'} hidden={isHidden}>
        {!isTable && <GroupHeading list={list} row={grid.rows.range?.startIndex ?? 0} sort={listing.sort} />}
        <div
          role="grid"
          aria-label="Articles"
          aria-multiselectable
          aria-rowcount={(list.total ?? 0) + (isTable ? 1 : 0)}
          aria-activedescendant={`article-row-${String(current)}`}
          tabIndex={0}
          className="grid"
          data-menu="list"
          onContextMenu={(event) => {
            const row = rowAt(event.target);
            if (row !== null && !selection.isSelected(articleAt(list, row)?.id, row))
              grid.moveTo(row, 'alone');
          }}
          style={isTable ? { minWidth: tableWidth(listColumns) } : undefined}
          onKeyDown={press}
        >
          {isTable && <TableHead columns={listColumns} sort={listing.sort} />}
          <div role="rowgroup" className="grid-rows" style={{ height: grid.rows.getTotalSize() }}>
            {items.map(({ index, start }) => {
              const article = articleAt(list, index);
              const isShown = shown !== null && shown === article?.id;
              const row = {
                article,
                row: index,
                top: start,
                isCurrent: index === current,
                isSelected: selection.isSelected(article?.id, index),
                isOn: isShown || (selection.chosen > 0 && selection.isSelected(article?.id, index)),
                acts,
              };
              return isTable ? (
                <TableRow key={index} {...row} columns={listColumns} />
              ) : (
                <ArticleRow key={index} {...row} withYear={listing.sort.by !== 'date'} />
              );
            })}
          </div>
        </div>
      </div>
    </>
  );
}

/** The row an event came from, by its number; null outside rows. */
function rowAt(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest('[id^="article-row-"]') : null;
  return row === null ? null : Number(row.id.slice('article-row-'.length));
}
