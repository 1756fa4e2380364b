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
import { articleOrder, dateFilter, filterTest, groupsOf, scopeFilter, type ScopeSources } from './listing';

/** A list made, with the headings of its runs: kept until an article changes. */
interface SortedList {
  readonly articles: readonly Article[];
  readonly groups: readonly ArticleGroup[];
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
      default:
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

  /** Makes lists anew when they are next asked for. */
  forget(): void {
    this.#lists.clear();
    this.#counts.clear();
    this.#histograms.clear();
  }

  #list(listing: ArticleListing): SortedList {
    const key = JSON.stringify(listing);
    const kept = this.#lists.get(key);
    if (kept !== undefined) return kept;
    const inScope = scopeFilter(listing.scope, this, new Date());
    const inRange = dateFilter(listing);
    const passes = filterTest(listing.filter, this);
    const articles: Article[] = [];
    for (const stored of this.articles.values()) {
      if (inScope(stored) && inRange(stored.article) && passes(stored.article)) articles.push(stored.article);
    }
    articles.sort(articleOrder(listing.sort));
    const list: SortedList = { articles, groups: groupsOf(articles, listing.sort.by) };
    if (this.#lists.size >= listsKept) this.#lists.clear();
    this.#lists.set(key, list);
    return list;
  }
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
