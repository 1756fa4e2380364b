import { memo } from 'react';
import type { ListColumn } from '../../../preload/contract/settings';
import { Icon } from '../../components/Icon';
import { columnShapes, tableTemplate } from './columns';
import { rowElement, type RowProps } from './RowProps';

interface Props extends RowProps {
  readonly columns: readonly ListColumn[];
}

/** A row of the table of articles: the title, and a cell for each column chosen. */
export const TableRow = memo(function TableRow({ columns, ...row }: Props) {
  const { article } = row;
  const element = rowElement(row);
  return (
    <div
      {...element}
      aria-rowindex={row.row + 2}
      className={`${element.className} table-row`}
      style={{ ...element.style, gridTemplateColumns: tableTemplate(columns) }}
    >
      {article === null ? (
        <span className="skeleton" />
      ) : (
        <>
          <span role="gridcell" className="title cut" title={article.title}>
            {!article.read && <span className="dot" title="Unread" />}
            {article.title}
            {!article.read && <span className="visually-hidden">, unread</span>}
            {article.starred && (
              <>
                <Icon name="star" size={12} isFilled />
                <span className="visually-hidden">, starred</span>
              </>
            )}
          </span>
          {columns.map((column) => {
            const { cell, isNumber = false } = columnShapes[column];
            return (
              <span key={column} role="gridcell" className={isNumber ? 'num cut' : 'cut'}>
                {cell(article)}
              </span>
            );
          })}
        </>
      )}
    </div>
  );
});
