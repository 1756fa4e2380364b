import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SearchHit, SearchResult } from '../../../preload/contract/search';
import { formatDate, formatNumber, formatShortDate } from '../../components/formatDate';
import { datesOf } from '../../../preload/shared/query';
import { Icon } from '../../components/Icon';
import { IconButton } from '../../components/IconButton';
import { MarkedText } from '../../components/MarkedText';
import { MenuButton } from '../../components/MenuButton';
import { useStore } from '../../stores/createStore';
import {
  moveCurrent,
  openHit,
  orderResults,
  searchDates,
  searchStore,
  showMoreHits,
  typeQuery,
  type SearchOrder,
} from '../../stores/search';
import { openTab } from '../../stores/workspace';
import { DateBars } from '../list/DateBars';
import { Explanation } from './Explanation';
import { Facets } from './Facets';
import './results.css';

interface Props {
  readonly width: number;
  /** The line that changes the width. */
  readonly children: ReactNode;
}

/** What a search found, in the place of the list: how it was understood, facets, dates and the passages. */
export function Results({ width, children }: Props) {
  const { result, current, order, query } = useStore(searchStore);
  const [isNarrowing, setNarrowing] = useState(false);
  if (result === null) return null;
  return (
    <section className="region" data-region="list" aria-label="Search results">
      <div className="results">
        <Explanation result={result} />
        <div className="results-body">
          {result.facets.length > 0 && <Facets result={result} isOpen={isNarrowing} />}
          <div className="hits" style={{ width: Math.max(width, 380) }}>
            <div className="list-head">
              <h2 aria-live="polite">{countSentence(result)}</h2>
              <span className="muted num grow">{formatNumber(Math.round(result.tookMs))} ms</span>
              <span className="narrow-only">
                <IconButton
                  icon="filter"
                  label="Narrow the search"
                  isOn={isNarrowing}
                  onPress={() => {
                    setNarrowing(!isNarrowing);
                  }}
                />
              </span>
              <IconButton
                icon="columns"
                label="Keep this search in a tab"
                onPress={() => {
                  openTab({ kind: 'search', query }, { where: 'newTab' });
                }}
              />
              <MenuButton
                label="Order"
                icon="sort"
                text={orders.find(({ id }) => id === order)?.label ?? ''}
                choices={orders}
                chosen={order}
                onChoose={(id) => {
                  orderResults(id as SearchOrder);
                }}
              />
            </div>
            <ResultDates result={result} />
            {result.total === 0 ? (
              <NothingFound result={result} />
            ) : (
              <Hits result={result} current={current} />
            )}
          </div>
        </div>
      </div>
      {children}
    </section>
  );
}

/** How the found articles spread over time; dates chosen there narrow the query. */
function ResultDates({ result }: { readonly result: SearchResult }) {
  const chosen = datesOf(result.query);
  const [from = '', to = from] = chosen?.split('..') ?? [];
  const range = from === '' || to === '' ? null : { from, to };
  return (
    <DateBars
      dates={result.dates}
      range={range}
      caption={
        range === null ? 'Drag over the dates to narrow the search' : rangeCaption(range.from, range.to)
      }
      onChoose={searchDates}
    />
  );
}

function rangeCaption(from: string, to: string): string {
  return from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`;
}

const orders: readonly { readonly id: SearchOrder; readonly label: string }[] = [
  { id: 'relevance', label: 'Relevance' },
  { id: 'newest', label: 'Newest' },
  { id: 'oldest', label: 'Oldest' },
];

function countSentence({ totals, total }: SearchResult): string {
  if (total === 0) return 'Nothing found';
  const some = (count: number, one: string): string[] =>
    count === 0 ? [] : [`${formatNumber(count)} ${one}${count === 1 ? '' : 's'}`];
  return [
    ...some(totals.article, 'article'),
    ...some(totals.note, 'note'),
    ...some(totals.annotation, 'annotation'),
  ].join(', ');
}

function NothingFound({ result }: { readonly result: SearchResult }) {
  return (
    <div className="empty-list">
      <p>
        Nothing in the library matches <strong>{result.query.trim()}</strong>.
      </p>
      {result.suggestions.length > 0 && (
        <ul className="suggestions">
          {result.suggestions.map(({ query, why }) => (
            <li key={query}>
              <button
                className="link-button"
                onClick={() => {
                  typeQuery(query);
                }}
              >
                {query}
              </button>
              <span className="muted">{why}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Hits({ result, current }: { readonly result: SearchResult; readonly current: number }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#hit-${String(current)}`)?.scrollIntoView({ block: 'nearest' });
  }, [current, result]);
  const hit = result.hits[current];
  return (
    <div
      ref={list}
      role="listbox"
      aria-label="Results"
      tabIndex={0}
      className="hit-list"
      aria-activedescendant={`hit-${String(current)}`}
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
        if (step !== undefined) {
          event.preventDefault();
          moveCurrent((row) => row + step);
        } else if (hit !== undefined && (event.key === 'Enter' || event.key === 'o')) {
          openHit(hit, event.key === 'o' ? 'beside' : 'tab');
        }
      }}
      onScroll={(event) => {
        const { scrollTop, clientHeight, scrollHeight } = event.currentTarget;
        if (scrollTop + clientHeight > scrollHeight - 600) showMoreHits();
      }}
    >
      {result.hits.map((entry, row) => (
        <Hit key={`${entry.kind} ${entry.id}`} hit={entry} row={row} isCurrent={row === current} />
      ))}
    </div>
  );
}

function Hit({
  hit,
  row,
  isCurrent,
}: {
  readonly hit: SearchHit;
  readonly row: number;
  readonly isCurrent: boolean;
}) {
  const { kind, title, titleMarks, date, place, source, snippets, read, annotation } = hit;
  return (
    <div
      role="option"
      id={`hit-${String(row)}`}
      aria-selected={isCurrent}
      className={isCurrent ? 'hit on' : 'hit'}
      onClick={(event) => {
        moveCurrent(() => row);
        openHit(hit, event.ctrlKey || event.metaKey ? 'newTab' : event.altKey ? 'beside' : 'tab');
      }}
    >
      {!read && <span className="dot" title="Unread" />}
      <div className="hit-head">
        <span className="hit-title">
          <MarkedText text={title} marks={titleMarks} />
        </span>
        <span className="hit-date num">{date === null ? '' : formatShortDate(date, true)}</span>
      </div>
      <div className="hit-source">
        {kind !== 'article' && (
          <>
            <Icon name={kind === 'note' ? 'note' : 'edit'} size={13} />{' '}
            {kind === 'note' ? 'Note' : 'Annotation'}{' '}
          </>
        )}
        {[place, source].filter((part) => part !== null).join('  ')}
      </div>
      {snippets.map(({ paragraph, text, marks }) => (
        <div
          key={paragraph}
          className={annotation === null ? 'snippet' : `snippet quoted ${annotation.colour}`}
        >
          <i className="num">{paragraph === 0 ? '' : `¶ ${String(paragraph)}`}</i>
          <span>
            <MarkedText text={text} marks={marks} />
          </span>
        </div>
      ))}
      {annotation !== null && annotation.comment !== '' && (
        <div className="snippet">
          <i aria-hidden />
          <span className="hit-comment">
            <MarkedText text={annotation.comment} marks={annotation.commentMarks} />
          </span>
        </div>
      )}
    </div>
  );
}
