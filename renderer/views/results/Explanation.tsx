import { useMemo } from 'react';
import type { SearchResult } from '../../../preload/contract/search';
import { explainQuery, parseQuery } from '../../../preload/shared/query';
import { createStore, useStore } from '../../stores/createStore';
import { typeQuery } from '../../stores/search';

const hiddenStore = createStore(false);

/** How the query was understood, what in it was not, and what the count leaves open. Plain words explain themselves. */
export function Explanation({ result }: { readonly result: SearchResult }) {
  const isHidden = useStore(hiddenStore);
  const { query, remarks } = result;
  const tree = useMemo(() => parseQuery(query), [query]);
  const isPlain = tree.problems.length === 0 && remarks.length === 0 && !/["“:*~^+()|-]|[A-Z]{2}/.test(query);
  const hasMistake = tree.problems.some(({ kind }) => kind === 'mistake');
  if (isPlain || (isHidden && !hasMistake)) return <div id="query-problems" hidden />;
  return (
    <div className="explanation" id="query-problems">
      <span className="muted">Explained as</span>
      <p>
        {explainQuery(tree).map(({ text, isStrong }, at) => (isStrong ? <b key={at}>{text}</b> : text))}.{' '}
        {tree.problems.map(({ kind, message, mend, start }) => (
          <span key={`${String(start)} ${message}`} className={kind === 'mistake' ? 'problem' : undefined}>
            {message}{' '}
            {mend !== undefined && (
              <button
                className="link-button"
                onClick={() => {
                  typeQuery(mend.query);
                }}
              >
                {mend.label}
              </button>
            )}{' '}
          </span>
        ))}
        {remarks.join(' ')}
      </p>
      {!hasMistake && (
        <button
          className="btn plain small"
          onClick={() => {
            hiddenStore.set(true);
          }}
        >
          Hide
        </button>
      )}
    </div>
  );
}
