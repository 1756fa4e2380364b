import { memo } from 'react';
import type { Article } from '../../../preload/contract/article';
import { formatShortDate } from '../../components/formatDate';
import { Icon } from '../../components/Icon';
import { rowElement, type RowProps } from './RowProps';

interface Props extends RowProps {
  readonly withYear: boolean;
}

/** A row of the article list; bars stand where the words will, while they are on their way. */
export const ArticleRow = memo(function ArticleRow({ withYear, ...row }: Props) {
  const { article } = row;
  return (
    <div {...rowElement(row)} aria-rowindex={row.row + 1}>
      {article === null ? <span className="skeleton" /> : <Cells article={article} withYear={withYear} />}
    </div>
  );
});

function Cells({ article, withYear }: { readonly article: Article; readonly withYear: boolean }) {
  const { title, date, place, excerpt, tags, starred, read } = article;
  return (
    <>
      {!read && <span className="dot" title="Unread" />}
      <div className="line" role="presentation">
        <span role="gridcell" className="title cut">
          {title}
          {!read && <span className="visually-hidden">, unread</span>}
        </span>
        <span role="gridcell" className="date num">
          {date === null ? '' : formatShortDate(date, withYear)}
        </span>
      </div>
      <div className="line" role="presentation">
        <span role="gridcell" className="summary cut">
          {place !== null && <b>{place}</b>}
          {place !== null && '  '}
          {excerpt}
        </span>
        <span role="gridcell" className="row-state">
          {tags.slice(0, 1).map((tag) => (
            <span key={tag} className="tag">
              {tag}
            </span>
          ))}
          {starred && (
            <>
              <Icon name="star" size={13} isFilled />
              <span className="visually-hidden">starred</span>
            </>
          )}
        </span>
      </div>
    </>
  );
}
