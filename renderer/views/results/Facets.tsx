import { useState } from 'react';
import type { Facet, FacetValue } from '../../../preload/contract/search';
import { hasTerm } from '../../../preload/shared/query';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { Icon } from '../../components/Icon';
import { toggleTerm } from '../../stores/search';

const names: Readonly<Record<Facet['field'], string>> = {
  year: 'Year',
  place: 'Place',
  tag: 'Tag',
  source: 'Source',
  collection: 'Collection',
  language: 'Language',
};
const languages = new Intl.DisplayNames(['en-GB'], { type: 'language' });

/** Shown of each until more are asked for. */
const fewValues = 6;

interface Props {
  readonly query: string;
  /** Null while they are counted for the first time. */
  readonly facets: readonly Facet[] | null;
  /** Whether they are shown in a narrow window too. */
  readonly isOpen: boolean;
}

/** What the found articles have in common; a press narrows the search to it, another takes that off. */
export function Facets({ query, facets, isOpen }: Props) {
  // Their place is kept while they are counted, so that what is found does not move when they come.
  if (facets?.length === 0) return null;
  return (
    <div className={isOpen ? 'facets is-open' : 'facets'} role="group" aria-label="Narrow the search">
      {facets?.map((facet) => (
        <FacetValues key={facet.field} facet={facet} query={query} />
      ))}
    </div>
  );
}

function FacetValues({ facet: { field, values }, query }: { readonly facet: Facet; readonly query: string }) {
  const [isWhole, setWhole] = useState(false);
  const isOn = ({ term }: FacetValue): boolean => hasTerm(query, term);
  const first = values.filter((value, at) => isWhole || at < fewValues || isOn(value));
  const left = values.length - first.length;
  return (
    <section aria-label={names[field]}>
      <h3>{names[field]}</h3>
      {first.map((one) => (
        <button
          key={one.value}
          className={isOn(one) ? 'facet on' : 'facet'}
          aria-pressed={isOn(one)}
          onClick={() => {
            toggleTerm(one.term);
          }}
        >
          <span className="cut grow">
            {field === 'language' ? (languages.of(one.value) ?? one.value) : one.value}
          </span>
          <span className="num">{formatNumber(one.count)}</span>
          {isOn(one) && <Icon name="close" size={12} />}
        </button>
      ))}
      {left > 0 && (
        <button
          className="facet link-button"
          onClick={() => {
            setWhole(true);
          }}
        >
          {formatNumber(left)} more
        </button>
      )}
    </section>
  );
}
