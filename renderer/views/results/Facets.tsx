import type { Facet, SearchResult } from '../../../preload/contract/search';
import { formatNumber } from '../../components/formatDate';
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

/** What the found articles have in common; a press narrows the search to it, another takes that off. */
export function Facets({ result }: { readonly result: SearchResult }) {
  return (
    <div className="facets" role="group" aria-label="Narrow the search">
      {result.facets.map(({ field, values }) => (
        <section key={field} aria-label={names[field]}>
          <h3>{names[field]}</h3>
          {values.map(({ value, count, term }) => {
            const isOn = result.query.includes(term);
            return (
              <button
                key={value}
                className={isOn ? 'facet on' : 'facet'}
                aria-pressed={isOn}
                onClick={() => {
                  toggleTerm(term);
                }}
              >
                <span className="cut grow">
                  {field === 'language' ? (languages.of(value) ?? value) : value}
                </span>
                <span className="num">{formatNumber(count)}</span>
                {isOn && <Icon name="close" size={12} />}
              </button>
            );
          })}
        </section>
      ))}
    </div>
  );
}
