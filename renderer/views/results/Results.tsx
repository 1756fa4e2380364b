import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SearchRefinements, SearchResult } from '../../../preload/contract/search';
import { formatDate, formatNumber } from '../../components/formatDate';
import { datesOf } from '../../../preload/shared/query';
import { IconButton } from '../../components/IconButton';
import { MenuButton } from '../../components/MenuButton';
import { useStore } from '../../stores/createStore';
import {
  moveCurrent,
  openHit,
  orderResults,
  searchDates,
  searchStore,
  showMoreHits,
  type SearchOrder,
} from '../../stores/search';
import { openTab } from '../../stores/workspace';
import { DateBars } from '../list/DateBars';
import { Explanation } from './Explanation';
import { Facets } from './Facets';
import { Hit } from './Hit';
import { NothingFound } from './NothingFound';
import './results.css';

interface Props {
  readonly width: number;
  /** The line that changes the width. */
  readonly children: ReactNode;
}

/** What a search found, in the place of the list: how it was understood, facets, dates and the passages. */
export function Results({ width, children }: Props) {
  const { result, refinements, current, order, query } = useStore(searchStore);
  const [isNarrowing, setNarrowing] = useState(false);
  if (result === null) return null;
  return (
    <section
      className="region"
      data-region="list"
      aria-label="Search results"
      aria-busy={result.query !== query}
    >
      <div className="results">
        <Explanation result={result} />
        <div className="results-body">
          <Facets query={result.query} facets={refinements?.facets ?? null} isOpen={isNarrowing} />
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
            <ResultDates query={result.query} refinements={refinements} />
            {result.total === 0 ? (
              <NothingFound query={result.query} refinements={refinements} />
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

interface DatesProps {
  readonly query: string;
  /** Of this query or the one before; null while there is none. */
  readonly refinements: SearchRefinements | null;
}

/** How the found articles spread over time; dates chosen there narrow the query. */
function ResultDates({ query, refinements }: DatesProps) {
  // Keeps the place of the dates free, so that what is found does not move when they come.
  if (refinements === null) return <div className="histogram" aria-hidden />;
  const chosen = datesOf(query);
  const [from = '', to = from] = chosen?.split('..') ?? [];
  const range = from === '' || to === '' ? null : { from, to };
  return (
    <DateBars
      dates={refinements.dates}
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

function Hits({ result, current }: { readonly result: SearchResult; readonly current: number }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#hit-${String(current)}`)?.scrollIntoView({ block: 'nearest' });
  }, [current, result.query]);
  useEffect(() => {
    if (list.current !== null && isNearEnd(list.current)) showMoreHits();
  }, [result.hits]);
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
        if (isNearEnd(event.currentTarget)) showMoreHits();
      }}
    >
      {result.hits.map((entry, row) => (
        <Hit key={`${entry.kind} ${entry.id}`} hit={entry} row={row} isCurrent={row === current} />
      ))}
    </div>
  );
}

/** True where the list ends less than some rows below what is in view. */
function isNearEnd({ scrollTop, clientHeight, scrollHeight }: HTMLElement): boolean {
  return scrollTop + clientHeight > scrollHeight - 600;
}
