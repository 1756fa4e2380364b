import type { FieldValue } from '../../preload/contract/search';
import type { LibrarySources } from './LibraryDocuments';

/** A value with the form it is looked for in. */
interface KnownValue extends FieldValue {
  readonly folded: string;
}

/** The values the fields of a query have in the library, for completing it. Each field's are counted when first asked for. */
export class FieldValues {
  readonly #known = new Map<string, readonly KnownValue[]>();

  constructor(private readonly sources: LibrarySources) {
    const forget = (): void => {
      this.#known.clear();
    };
    sources.articles.onChanged(forget);
    sources.collections.onChanged(forget);
  }

  /** Those that begin with what was typed, or have a word that does, the commonest first. */
  startingWith(field: string, typed: string, limit: number): readonly FieldValue[] {
    const wanted = folded(typed.replace(/^#/, ''));
    const found: FieldValue[] = [];
    for (const known of this.#of(field)) {
      if (found.length === limit) break;
      if (isMeant(known.folded, wanted)) found.push({ value: known.value, count: known.count });
    }
    return found;
  }

  /** The commonest first. */
  #of(field: string): readonly KnownValue[] {
    let known = this.#known.get(field);
    if (known === undefined) {
      known = Array.from(countedValues(field, this.sources), ([value, count]) => {
        return { value, count, folded: folded(value) };
      }).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
      this.#known.set(field, known);
    }
    return known;
  }
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
