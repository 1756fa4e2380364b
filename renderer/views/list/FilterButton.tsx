import { useEffect, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import {
  type ArticleListing,
  type ArticleScope,
  type FilterField,
  type FilterValues,
} from '../../../preload/contract/articles';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { articles } from '../../api/articles';
import { Icon } from '../../components/Icon';
import { inBackground } from '../../stores/announcements';
import { filterList } from '../../stores/listView';
import { switches, valueLabels, valueName, withFilter } from './filters';

/** The button that opens the filters of the list. */
export function FilterButton({ listing }: { readonly listing: ArticleListing }) {
  const isOn = listing.filter !== undefined;
  return (
    <DialogTrigger>
      <Button
        className={isOn ? 'icon-button on' : 'icon-button'}
        aria-label={isOn ? 'Filter, in use' : 'Filter'}
      >
        <Icon name="filter" />
      </Button>
      <Popover className="menu-popover filter-popover" placement="bottom end">
        <Dialog aria-label="Filter the list" className="filter-dialog">
          <Filters listing={listing} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Filters({ listing }: { readonly listing: ArticleListing }) {
  const { filter, scope } = listing;
  const values = useFilterValues(scope);
  return (
    <>
      {switches.map(({ field, label }) => (
        <label key={field} className="filter-switch">
          <input
            type="checkbox"
            checked={filter?.[field] === true}
            onChange={(event) => {
              filterList(withFilter(filter, field, event.target.checked ? true : undefined));
            }}
          />
          {label}
        </label>
      ))}
      {(Object.keys(valueLabels) as FilterField[]).map((field) => (
        <label key={field} className="filter-value">
          <span>{valueLabels[field]}</span>
          <select
            className="field"
            value={filter?.[field] === undefined ? '' : JSON.stringify(filter[field])}
            onChange={(event) => {
              const { value } = event.target;
              const chosen = value === '' ? undefined : (JSON.parse(value) as string | null);
              filterList(withFilter(filter, field, chosen as string | undefined));
            }}
          >
            <option value="">Any</option>
            {(values?.[field] ?? []).map(({ value, count }) => (
              <option key={value ?? ''} value={JSON.stringify(value)}>
                {valueName(field, value)} ({formatNumber(count)})
              </option>
            ))}
          </select>
        </label>
      ))}
      <button
        className="btn"
        disabled={filter === undefined}
        onClick={() => {
          filterList({});
        }}
      >
        Clear all filters
      </button>
    </>
  );
}

function useFilterValues(scope: ArticleScope): FilterValues | null {
  const [values, setValues] = useState<FilterValues | null>(null);
  useEffect(() => {
    inBackground(articles.filterValues({ scope }).then(setValues));
  }, [scope]);
  return values;
}
