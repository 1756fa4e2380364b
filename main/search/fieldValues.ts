import type { FieldValue } from '../../preload/contract/search';
import type { LibrarySources } from './LibraryDocuments';

/** The values a field has in the library that begin with what was typed, or have a word that does, the commonest first. */
export function fieldValues(
  field: string,
  typed: string,
  limit: number,
  sources: LibrarySources,
): readonly FieldValue[] {
  const wanted = folded(typed.replace(/^#/, ''));
  const values = [...countedValues(field, sources)].filter(([value]) => isMeant(folded(value), wanted));
  return values
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, limit);
}

function countedValues(
  field: string,
  { articles, collections }: LibrarySources,
): ReadonlyMap<string, number> {
  switch (field) {
    case 'tag':
      return new Map(articles.tags().map(({ tag, count }) => [tag, count]));
    case 'collection':
      return new Map(collections.list().map(({ name, count }) => [name, count]));
    case 'place':
    case 'author':
    case 'source':
      return counted(Array.from(articles.all(), (article) => article[field]));
    case 'lang':
      return counted(Array.from(articles.all(), ({ language }) => language));
    case 'date':
    case 'before':
    case 'after':
      return counted(Array.from(articles.all(), ({ date }) => date?.slice(0, 4) ?? null));
    default:
      return new Map();
  }
}

function counted(values: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function isMeant(value: string, wanted: string): boolean {
  return value.startsWith(wanted) || value.split(/[\s/-]+/).some((word) => word.startsWith(wanted));
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
