import type { Article } from '../../preload/contract/article';
import type {
  ArticleFilter,
  ArticleGroup,
  ArticleListing,
  ArticleScope,
  ArticleSort,
} from '../../preload/contract/articles';
import { filterFields } from '../../preload/contract/articles';
import { assertNever } from '../../preload/shared/assertNever';
import { recentSince } from './ArticleTallies';
import type { StoredArticle } from './StoredArticle';

/** What lists rest on that other domains know: what an import added, what is in a collection, what has annotations or notes. */
export interface ScopeSources {
  readonly addedByImport: (importId: string) => ReadonlySet<string>;
  readonly inCollection: (collectionId: string) => ReadonlySet<string>;
  readonly hasAnnotations: (id: string) => boolean;
  readonly hasNotes: (id: string) => boolean;
}

/** Says whether an article belongs to a scope. */
export function scopeFilter(
  scope: ArticleScope,
  sources: ScopeSources,
  now: Date,
): (stored: StoredArticle) => boolean {
  const live = (test: (article: Article) => boolean) => (stored: StoredArticle) =>
    !stored.trashed && test(stored.article);
  switch (scope.kind) {
    case 'all':
      return live(() => true);
    case 'unread':
      return live((article) => !article.read);
    case 'starred':
      return live((article) => article.starred);
    case 'recent': {
      const since = recentSince(now);
      return live((article) => article.addedAt >= since);
    }
    case 'trash':
      return (stored) => stored.trashed;
    case 'tag':
      return live((article) => article.tags.some((tag) => isWithin(tag, scope.tag)));
    case 'collection': {
      const ids = sources.inCollection(scope.id);
      return live((article) => ids.has(article.id));
    }
    case 'import': {
      const ids = sources.addedByImport(scope.id);
      return live((article) => ids.has(article.id));
    }
    default:
      return assertNever(scope);
  }
}

/** Tags nest by `/`: `ferry/times` is within `ferry`. */
function isWithin(tag: string, outer: string): boolean {
  return tag === outer || tag.startsWith(`${outer}/`);
}

/** Says whether an article passes a filter. */
export function filterTest(
  filter: ArticleFilter | undefined,
  { hasAnnotations, hasNotes }: ScopeSources,
): (article: Article) => boolean {
  if (filter === undefined) return () => true;
  const tests: ((article: Article) => boolean)[] = [
    ...(filter.unread ? [(article: Article) => !article.read] : []),
    ...(filter.starred ? [(article: Article) => article.starred] : []),
    ...(filter.annotated ? [(article: Article) => hasAnnotations(article.id)] : []),
    ...(filter.noted ? [(article: Article) => hasNotes(article.id)] : []),
    ...filterFields.flatMap((field) => {
      const wanted = filter[field];
      return wanted === undefined ? [] : [(article: Article) => article[field] === wanted];
    }),
  ];
  return (article) => tests.every((test) => test(article));
}

/** Says whether an article's date lies in a listing's range; a partial date counts as the whole of its month or year. */
export function dateFilter({ from, to }: Pick<ArticleListing, 'from' | 'to'>): (article: Article) => boolean {
  if (from === undefined && to === undefined) return () => true;
  return ({ date }) => {
    if (date === null) return false;
    const start = from ?? '';
    const end = to ?? '9999';
    return date >= start.slice(0, date.length) && date.slice(0, end.length) <= end;
  };
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Orders whose values compare as they are written. */
const codeSorted: ReadonlySet<ArticleSort['by']> = new Set(['date', 'added', 'lastRead', 'words', 'format']);

/** Compares articles in an order; empty values come last either way, equal ones newest first, then by id. */
export function articleOrder(sort: ArticleSort): (a: Article, b: Article) => number {
  const value = sortValue(sort.by);
  const compare = valueOrder(sort);
  return (a, b) => compare(value(a), value(b)) || newestFirst(a, b);
}

/**
 * Articles in an order, as `articleOrder` compares them. Those of one value are put in order by themselves: a hundred thousand
 * have some hundred dates or places, so that few values are compared, and few articles with each other.
 */
export function sortArticles(articles: Iterable<Article>, sort: ArticleSort): readonly Article[] {
  const value = sortValue(sort.by);
  const compare = valueOrder(sort);
  const byValue = new Map<string | null, Article[]>();
  for (const article of articles) {
    const own = value(article);
    const others = byValue.get(own);
    if (others === undefined) byValue.set(own, [article]);
    else others.push(article);
  }
  const runs: { readonly value: string | null; readonly articles: Article[] }[] = [];
  for (const [own, some] of [...byValue].sort(([a], [b]) => compare(a, b))) {
    const last = runs.at(-1);
    // Also what is written differently may be the same in an order.
    if (last !== undefined && compare(last.value, own) === 0)
      for (const article of some) last.articles.push(article);
    else runs.push({ value: own, articles: some });
  }
  return runs.flatMap((run) => run.articles.sort(newestFirst));
}

function valueOrder({ by, descending }: ArticleSort): (left: string | null, right: string | null) => number {
  const compare = codeSorted.has(by) ? compareCodes : (a: string, b: string) => collator.compare(a, b);
  const sign = descending ? -1 : 1;
  return (left, right) => {
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return sign * compare(left, right);
  };
}

function newestFirst(a: Article, b: Article): number {
  return (
    compareCodes(b.date ?? '', a.date ?? '') || compareCodes(b.addedAt, a.addedAt) || compareCodes(a.id, b.id)
  );
}

function compareCodes(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function sortValue(by: ArticleSort['by']): (article: Article) => string | null {
  if (by === 'added') return (article) => article.addedAt;
  if (by === 'words') return (article) => String(article.words).padStart(9, '0');
  return (article) => article[by];
}

/** The heading an article stands under in an order: its month, the day it was added, its initial, or the value itself. */
function groupValue(by: ArticleSort['by']): (article: Article) => string | null {
  switch (by) {
    case 'date':
      return ({ date }) => date?.slice(0, 7) ?? null;
    case 'added':
      return ({ addedAt }) => addedAt.slice(0, 10);
    case 'title':
      return ({ title }) => (/^\p{L}/u.exec(title.normalize('NFD'))?.[0] ?? '#').toUpperCase();
    case 'lastRead':
      return ({ lastRead }) => lastRead?.slice(0, 10) ?? null;
    case 'words':
      return () => '';
    case 'place':
    case 'source':
    case 'author':
    case 'language':
    case 'format':
      return (article) => article[by];
    default:
      return assertNever(by);
  }
}

/** The runs of a sorted list under one heading each. */
export function groupsOf(articles: readonly Article[], by: ArticleSort['by']): readonly ArticleGroup[] {
  const value = groupValue(by);
  const groups: { value: string | null; offset: number; count: number }[] = [];
  articles.forEach((article, offset) => {
    const last = groups.at(-1);
    const heading = value(article);
    if (last?.value === heading) last.count++;
    else groups.push({ value: heading, offset, count: 1 });
  });
  return groups;
}
