import type { ArticleFilter, ArticleListing, FilterField } from '../../../preload/contract/articles';
import { Icon } from '../../components/Icon';
import { filterList } from '../../stores/listView';
import { switches, valueLabels, valueName, withFilter } from './filters';

/** What the list is filtered by; pressing one takes it off. */
export function FilterChips({ listing: { filter } }: { readonly listing: ArticleListing }) {
  if (filter === undefined) return null;
  const chips: { readonly field: keyof ArticleFilter; readonly label: string }[] = [
    ...switches.filter(({ field }) => filter[field] === true),
    ...(Object.keys(valueLabels) as FilterField[]).flatMap((field) => {
      const value = filter[field];
      return value === undefined ? [] : [{ field, label: valueName(field, value) }];
    }),
  ];
  return (
    <div className="filter-chips" role="group" aria-label="Filters in use">
      {chips.map(({ field, label }) => (
        <button
          key={field}
          className="filter-chip"
          title={`Take off the filter ${label}`}
          onClick={() => {
            filterList(withFilter(filter, field, undefined));
          }}
        >
          <span className="cut">{label}</span>
          <Icon name="close" size={12} />
        </button>
      ))}
    </div>
  );
}
