import type { Article } from '../../preload/contract/article';
import type {
  ArticleFilter,
  ArticleGroup,
  ArticleListing,
  ArticlePage,
  ArticleScope,
  DateHistogram,
  FilterValues,
} from '../../preload/contract/articles';
import type { ArticleTable } from './ArticleTable';
import { countFilterValues } from './countFilterValues';
import {
  articleOrder,
  dateFilter,
  filterTest,
  groupsOf,
  scopeFilter,
  sortArticles,
  type ScopeSources,
} from './listing';
import type { StoredArticle } from './StoredArticle';

/** A list made, with the headings of its runs, and the articles that changed since. */
interface SortedList {
  readonly articles: readonly Article[];
  readonly groups: readonly ArticleGroup[];
  readonly changed: Set<string>;
}

const listsKept = 8;
const countsKept = 100;

/** Lists over the articles of a library, and what is counted over them. */
export class ArticleLists implements ScopeSources {
  readonly #lists = new Map<string, SortedList>();
  /** What was counted, kept as the lists are. */
  readonly #counts = new Map<string, number>();
  readonly #histograms = new Map<string, DateHistogram>();
  /** Which articles an import added; the import reports know. */
  addedByImport: (importId: string) => ReadonlySet<string> = () => new Set();
  /** Which articles are in a collection; the collections know, and say with `forget` when that changed. */
  inCollection: (collectionId: string) => ReadonlySet<string> = () => new Set();
  /** Which articles have annotations, and which a note links to; their domains know, and say with `forget` when that changed. */
  hasAnnotations: (id: string) => boolean = () => false;
  hasNotes: (id: string) => boolean = () => false;

  constructor(private readonly articles: ArticleTable) {}

  page(listing: ArticleListing, offset: number, limit: number): ArticlePage {
    const { articles, groups } = this.#list(listing);
    return { total: articles.length, offset, articles: articles.slice(offset, offset + limit), groups };
  }

  ids(listing: ArticleListing): readonly string[] {
    return this.#list(listing).articles.map(({ id }) => id);
  }

  count(scope: ArticleScope): number {
    const { tallies } = this.articles;
    switch (scope.kind) {
      case 'all':
        return tallies.live;
      case 'unread':
        return tallies.unread;
      case 'starred':
        return tallies.starred;
      case 'trash':
        return tallies.trashed;
      case 'recent':
        return tallies.recent(new Date());
      case 'tag':
      case 'collection':
      case 'import':
        return this.#keptCount(scope);
    }
  }

  #keptCount(scope: ArticleScope): number {
    return kept(this.#counts, JSON.stringify(scope), () => this.#count(scope));
  }

  #count(scope: ArticleScope): number {
    const filter = scopeFilter(scope, this, new Date());
    let count = 0;
    for (const stored of this.articles.values()) if (filter(stored)) count++;
    return count;
  }

  histogram(scope: ArticleScope, filter?: ArticleFilter): DateHistogram {
    return kept(this.#histograms, JSON.stringify([scope, filter]), () => this.#histogram(scope, filter));
  }

  #histogram(scope: ArticleScope, filter?: ArticleFilter): DateHistogram {
    const inScope = scopeFilter(scope, this, new Date());
    const passes = filterTest(filter, this);
    const counts = new Map<string, number>();
    let undated = 0;
    for (const stored of this.articles.values()) {
      if (!inScope(stored) || !passes(stored.article)) continue;
      const month = stored.article.date?.slice(0, 7);
      if (month === undefined) undated++;
      else counts.set(month, (counts.get(month) ?? 0) + 1);
    }
    const months = Array.from(counts, ([month, count]) => ({ month, count })).sort((a, b) =>
      a.month < b.month ? -1 : 1,
    );
    return { months, undated };
  }

  filterValues(scope: ArticleScope): FilterValues {
    const inScope = scopeFilter(scope, this, new Date());
    return countFilterValues(
      Array.from(this.articles.values()).flatMap((stored) => (inScope(stored) ? [stored.article] : [])),
    );
  }

  /** Takes in that articles came, changed or went: lists are brought up to date when they are next asked for. */
  changed(ids: readonly string[]): void {
    this.#counts.clear();
    this.#histograms.clear();
    for (const [key, list] of this.#lists) {
      for (const id of ids) list.changed.add(id);
      if (list.changed.size > list.articles.length) this.#lists.delete(key);
    }
  }

  /** Makes lists anew when they are next asked for. */
  forget(): void {
    this.#lists.clear();
    this.#counts.clear();
    this.#histograms.clear();
  }

  #list(listing: ArticleListing): SortedList {
    const key = JSON.stringify(listing);
    const known = this.#lists.get(key);
    if (known?.changed.size === 0) return known;
    const inScope = scopeFilter(listing.scope, this, new Date());
    const inRange = dateFilter(listing);
    const passes = filterTest(listing.filter, this);
    const sorted = (all: Iterable<StoredArticle>): readonly Article[] => {
      const articles: Article[] = [];
      for (const stored of all)
        if (inScope(stored) && inRange(stored.article) && passes(stored.article))
          articles.push(stored.article);
      return sortArticles(articles, listing.sort);
    };
    // Which articles are recent changes by the clock alone.
    const articles =
      known === undefined || listing.scope.kind === 'recent'
        ? sorted(this.articles.values())
        : putIn(
            sorted([...known.changed].flatMap((id) => this.articles.get(id) ?? [])),
            known.articles.filter(({ id }) => !known.changed.has(id)),
            articleOrder(listing.sort),
          );
    const list: SortedList = { articles, groups: groupsOf(articles, listing.sort.by), changed: new Set() };
    if (this.#lists.size >= listsKept) this.#lists.clear();
    this.#lists.set(key, list);
    return list;
  }
}

/** Both lists as one, in their order; `few` are looked up in `many`, which costs less than to compare with all of them. */
function putIn(
  few: readonly Article[],
  many: readonly Article[],
  order: (a: Article, b: Article) => number,
): readonly Article[] {
  const all: Article[] = [];
  let taken = 0;
  const takeUpTo = (end: number): void => {
    for (const article of many.slice(taken, end)) all.push(article);
    taken = end;
  };
  for (const article of few) {
    let [low, high] = [taken, many.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = many[middle];
      if (other !== undefined && order(other, article) < 0) low = middle + 1;
      else high = middle;
    }
    takeUpTo(low);
    all.push(article);
  }
  takeUpTo(many.length);
  return all;
}

/** The value kept by a name, or that made now; of more names than lists are kept for, all are forgotten. */
function kept<Value>(values: Map<string, Value>, name: string, make: () => Value): Value {
  const known = values.get(name);
  if (known !== undefined) return known;
  if (values.size >= countsKept) values.clear();
  const value = make();
  values.set(name, value);
  return value;
}
