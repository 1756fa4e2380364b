import { memo, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { SearchResult } from '../../../preload/contract/search';
import { formatDate } from '../../components/formatDate';
import { datesOf } from '../../../preload/shared/query';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { IconButton } from '../../components/IconButton';
import { MenuButton } from '../../components/MenuButton';
import { usePart } from '../../stores/createStore';
import {
  moveCurrent,
  openHit,
  orderResults,
  searchDates,
  searchStore,
  showMoreHits,
  typingPauseMs,
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

/**
 * What a search found, in the place of the list: how it was understood, facets, dates and the passages. Each part is drawn anew only
 * for what it shows, as all of this changes while one types.
 */
export function Results({ width, children }: Props) {
  const isThere = usePart(searchStore, ({ result }) => result !== null);
  const isBusy = usePart(searchStore, ({ result, query }) => result?.query !== query);
  if (!isThere) return null;
  return (
    <section className="region" data-region="list" aria-label="Search results" aria-busy={isBusy}>
      <Found width={width} />
      {children}
    </section>
  );
}

const Found = memo(function Found({ width }: { readonly width: number }) {
  const result = usePart(searchStore, (state) => state.result);
  const [isNarrowing, setNarrowing] = useState(false);
  const toggleNarrowing = useCallback(() => {
    setNarrowing((is) => !is);
  }, []);
  if (result === null) return null;
  return (
    <div className="results">
      <Explanation result={result} />
      <div className="results-body">
        <FoundFacets isOpen={isNarrowing} />
        <div className={result.total === 0 ? 'hits none' : 'hits'} style={{ width: Math.max(width, 380) }}>
          <div className="list-head">
            <h2 className="count">{countSentence(result)}</h2>
            <span className="muted num took">{formatNumber(Math.round(result.tookMs))} ms</span>
            <HeadActions isNarrowing={isNarrowing} onNarrow={toggleNarrowing} />
          </div>
          <ResultDates />
          {result.total === 0 ? <FoundNothing query={result.query} /> : <Hits result={result} />}
        </div>
      </div>
    </div>
  );
});

/** Facets belong to the search they were counted for, until those of the next are here. */
const FoundFacets = memo(function FoundFacets({ isOpen }: { readonly isOpen: boolean }) {
  const refinements = usePart(searchStore, (state) => state.refinements);
  return <Facets query={refinements?.query ?? ''} facets={refinements?.facets ?? null} isOpen={isOpen} />;
});

interface ActionsProps {
  readonly isNarrowing: boolean;
  readonly onNarrow: () => void;
}

const HeadActions = memo(function HeadActions({ isNarrowing, onNarrow }: ActionsProps) {
  const order = usePart(searchStore, (state) => state.order);
  return (
    <>
      <span className="narrow-only">
        <IconButton icon="filter" label="Narrow the search" isOn={isNarrowing} onPress={onNarrow} />
      </span>
      <IconButton
        icon="columns"
        label="Keep this search in a tab"
        onPress={() => {
          openTab({ kind: 'search', query: searchStore.get().query }, { where: 'newTab' });
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
    </>
  );
});

function FoundNothing({ query }: { readonly query: string }) {
  const refinements = usePart(searchStore, (state) => state.refinements);
  return <NothingFound query={query} refinements={refinements} />;
}

/** How the found articles spread over time; dates chosen there narrow the query. */
const ResultDates = memo(function ResultDates() {
  const refinements = usePart(searchStore, (state) => state.refinements);
  // Keeps the place of the dates free, so that what is found does not move when they come.
  if (refinements === null) return <div className="histogram" aria-hidden />;
  const chosen = datesOf(refinements.query);
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
});

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

const Hits = memo(function Hits({ result }: { readonly result: SearchResult }) {
  const current = usePart(searchStore, (state) => state.current);
  const list = useRef<HTMLDivElement>(null);
  const isScrolled = useRef(false);
  useEffect(() => {
    // Where the first row is current and nothing was scrolled, as while one types, there is nothing to be laid out for.
    if (current > 0 || isScrolled.current)
      list.current?.querySelector(`#hit-${String(current)}`)?.scrollIntoView({ block: 'nearest' });
  }, [current, result.query]);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (list.current !== null && isNearEnd(list.current)) showMoreHits();
    }, typingPauseMs);
    return () => {
      clearTimeout(timer);
    };
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
        isScrolled.current = event.currentTarget.scrollTop > 0;
        if (isNearEnd(event.currentTarget)) showMoreHits();
      }}
    >
      {/* By place, so that what the next key finds is written into the rows that are there. */}
      {result.hits.map((entry, row) => (
        <Hit key={row} hit={entry} row={row} isCurrent={row === current} />
      ))}
    </div>
  );
});

/** True where the list ends less than some rows below what is in view. */
function isNearEnd({ scrollTop, clientHeight, scrollHeight }: HTMLElement): boolean {
  return scrollTop + clientHeight > scrollHeight - 600;
}
