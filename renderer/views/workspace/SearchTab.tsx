import { useEffect, useState } from 'react';
import { AppError } from '../../../preload/contract/errors';
import type { SearchHit, SearchResult } from '../../../preload/contract/search';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { search } from '../../api/search';
import { formatShortDate } from '../../components/formatDate';
import { Icon } from '../../components/Icon';
import { MarkedText } from '../../components/MarkedText';
import { Passage } from '../../components/Passage';
import { announceProblem } from '../../stores/announcements';
import { openHitOf } from '../../stores/search';
import { changeTab } from '../../stores/workspace';
import type { TabViewProps } from './kinds/TabKind';
import './searchTab.css';

const mostHits = 200;

/** A search that stays: its own query and what it finds, beside whatever else is open. */
export function SearchTab({ tab }: TabViewProps<'search'>) {
  const result = useResult(tab.query, tab.id);
  return (
    <div className="search-tab">
      <div className="search-tab-query">
        <Icon name="search" />
        <input
          type="search"
          className="field"
          aria-label="Query of this tab"
          placeholder="Search articles and notes"
          spellCheck={false}
          data-autofocus
          value={tab.query}
          onChange={(event) => {
            changeTab(tab, { query: event.target.value });
          }}
        />
        {result !== null && <span className="num muted">{formatNumber(result.total)} found</span>}
      </div>
      {tab.query.trim() === '' ? (
        <p className="search-tab-none">
          What is typed here is searched for, and stays in this tab until it is closed.
        </p>
      ) : (
        result !== null && <Found query={tab.query} result={result} />
      )}
    </div>
  );
}

function Found({ query, result }: { readonly query: string; readonly result: SearchResult }) {
  if (result.total === 0) {
    return <p className="search-tab-none">Nothing in the library matches “{query.trim()}”.</p>;
  }
  return (
    <ul className="search-tab-hits" aria-label="Results of this tab">
      {result.hits.map((hit) => (
        <li key={`${hit.kind} ${hit.id}`}>
          <Hit hit={hit} query={query} />
        </li>
      ))}
    </ul>
  );
}

function Hit({ hit, query }: { readonly hit: SearchHit; readonly query: string }) {
  const { title, titleMarks, date, place, source, snippets } = hit;
  return (
    <button
      className="search-tab-hit"
      onClick={(event) => {
        openHitOf(hit, query, event.ctrlKey || event.metaKey ? 'newTab' : 'beside');
      }}
    >
      <span className="hit-head">
        <span className="hit-title">
          <MarkedText text={title} marks={titleMarks} />
        </span>
        <span className="hit-date num">{date === null ? '' : formatShortDate(date, true)}</span>
      </span>
      <span className="hit-source">
        {[kindNames[hit.kind], place, source].filter((part) => part !== null).join('  ')}
      </span>
      {snippets.map(({ paragraph, text, marks }) => (
        <span key={paragraph} className="snippet">
          <i className="num">¶ {paragraph}</i>
          <span>
            <Passage text={text} marks={marks} />
          </span>
        </span>
      ))}
    </button>
  );
}

const kindNames = { article: null, note: 'Note', annotation: 'Annotation' } as const;

/** What a query finds; the last answer stays until the next is here. */
function useResult(query: string, session: string): SearchResult | null {
  const [result, setResult] = useState<SearchResult | null>(null);
  useEffect(() => {
    if (query.trim() === '') {
      setResult(null);
      return;
    }
    let isCurrent = true;
    search.run({ query, session, typing: true, limit: mostHits }).then(
      (found) => {
        if (isCurrent) setResult(found);
      },
      (error: unknown) => {
        if (!(error instanceof AppError && error.code === 'cancelled')) announceProblem(error);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [query, session]);
  return result;
}
