import { useEffect, useState } from 'react';
import type { FieldValue } from '../../../preload/contract/search';
import { queryFields, type CompletionPlace } from '../../../preload/shared/query';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { search } from '../../api/search';
import { inBackground } from '../../stores/announcements';

/** Something a query can go on with. */
export interface Offer {
  readonly insert: string;
  readonly shown: string;
  readonly detail: string;
}

const mostRecent = 8;
const languages = new Intl.DisplayNames(['en-GB'], { type: 'language' });
const none: readonly Offer[] = [];
const noValues: readonly FieldValue[] = [];

/** What is offered under the search field: recent queries while it is empty, else fields and their values at the caret. */
export function useOffers(
  isOpen: boolean,
  query: string,
  place: CompletionPlace | null,
  recent: readonly string[],
): readonly Offer[] {
  const values = useValues(place);
  if (!isOpen) return none;
  if (place === null)
    return query === ''
      ? recent.slice(0, mostRecent).map((text) => ({ insert: text, shown: text, detail: '' }))
      : none;
  if (place.kind === 'field') {
    return queryFields
      .filter(({ name }) => name.startsWith(place.typed))
      .map(({ name, meaning }) => ({ insert: name, shown: `${name}:`, detail: meaning }));
  }
  const named = queryFields.find(({ name }) => name === place.field)?.values;
  if (named === undefined) return values.map((value) => valueOffer(place.field, value));
  const typed = place.typed.toLowerCase();
  return named
    .filter(({ value }) => value.startsWith(typed) && value !== typed)
    .map(({ value, meaning }) => ({ insert: value, shown: value, detail: meaning }));
}

function valueOffer(field: string, { value, count }: FieldValue): Offer {
  const shown = field === 'lang' ? `${value}  ${languages.of(value) ?? ''}` : value;
  return { insert: value, shown, detail: formatNumber(count) };
}

/** The library's values of the field at the caret; what is there already in full is not offered. */
function useValues(place: CompletionPlace | null): readonly FieldValue[] {
  const [values, setValues] = useState<readonly FieldValue[]>(noValues);
  const field = place?.kind === 'value' ? place.field : null;
  const typed = place?.typed ?? '';
  useEffect(() => {
    setValues(noValues);
    if (field === null || field === 'title') return;
    let isCurrent = true;
    inBackground(
      search.values({ field, typed }).then((found) => {
        if (isCurrent) setValues(found.filter(({ value }) => value.toLowerCase() !== typed.toLowerCase()));
      }),
    );
    return () => {
      isCurrent = false;
    };
  }, [field, typed]);
  return values;
}
