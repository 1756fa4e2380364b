import type { ArticleFilter, FilterField } from '../../../preload/contract/articles';

/** The filters that are on or off, as people read them. */
export const switches: readonly {
  readonly field: 'unread' | 'starred' | 'annotated' | 'noted';
  readonly label: string;
}[] = [
  { field: 'unread', label: 'Unread' },
  { field: 'starred', label: 'Starred' },
  { field: 'annotated', label: 'With annotations' },
  { field: 'noted', label: 'Linked from a note' },
];

/** The filters that choose one value, as people read them. */
export const valueLabels: Readonly<Record<FilterField, string>> = {
  format: 'Format',
  language: 'Language',
  place: 'Place',
  source: 'Source',
};

const languages = new Intl.DisplayNames(['en-GB'], { type: 'language' });

/** A value as people read it; null is an article without one. */
export function valueName(field: FilterField, value: string | null): string {
  if (value === null) return `No ${valueLabels[field].toLowerCase()}`;
  return field === 'language' ? (languages.of(value) ?? value) : value;
}

/** A filter with a field set, or left out where `value` is undefined. */
export function withFilter<Field extends keyof ArticleFilter>(
  filter: ArticleFilter | undefined,
  field: Field,
  value: ArticleFilter[Field] | undefined,
): ArticleFilter {
  const { [field]: _before, ...others } = filter ?? {};
  return value === undefined ? others : { ...others, [field]: value };
}
