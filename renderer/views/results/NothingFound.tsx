import type { SearchRefinements } from '../../../preload/contract/search';
import { typeQuery } from '../../stores/search';

interface Props {
  readonly query: string;
  /** Of this query or the one before. */
  readonly refinements: SearchRefinements | null;
}

/** Says so, and offers queries near this one that find something. */
export function NothingFound({ query, refinements }: Props) {
  const suggestions = refinements?.query === query ? refinements.suggestions : [];
  return (
    <div className="empty-list">
      <p>
        Nothing in the library matches <strong>{query.trim()}</strong>.{suggestions.length > 0 && ' Near it:'}
      </p>
      {suggestions.length > 0 && (
        <ul className="suggestions">
          {suggestions.map(({ query: other, why }) => (
            <li key={other}>
              <button
                onClick={() => {
                  typeQuery(other);
                }}
              >
                {other}
              </button>
              <span>{why}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
