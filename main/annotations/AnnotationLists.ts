import type { Article } from '../../preload/contract/article';
import type {
  Annotation,
  AnnotationCounts,
  AnnotationGroup,
  AnnotationListing,
  AnnotationPage,
  AnnotationRef,
  AnnotationRow,
} from '../../preload/contract/annotations';
import type { AnnotatedArticles } from './AnnotationFiles';
import type { AnnotationStore } from './AnnotationStore';
import { annotationFilter } from './annotationFilter';
import { annotationOrder, type Listed } from './annotationOrder';

/** What lists need to know of the notes: for each annotation of an article (by its key) the notes that link to it. */
export interface CitingNotes {
  citationsOf(articleKey: string): ReadonlyMap<string, ReadonlySet<string>>;
}

const listsKept = 8;

/** Lists over all annotations of a library; each is kept until an annotation or an article changes. */
export class AnnotationLists {
  readonly #lists = new Map<string, readonly Listed[]>();

  constructor(
    private readonly store: AnnotationStore,
    private readonly articles: AnnotatedArticles,
    private readonly notes: CitingNotes,
  ) {
    store.onChanged(() => {
      this.#lists.clear();
    });
    articles.onChanged(() => {
      this.#lists.clear();
    });
  }

  page(listing: AnnotationListing, offset: number, limit: number): AnnotationPage {
    const list = this.#list(listing);
    return {
      total: list.length,
      offset,
      rows: this.#rows(list.slice(offset, offset + limit)),
      groups: listing.sort === 'article' ? groupsOf(list) : [],
    };
  }

  refs(listing: AnnotationListing): readonly AnnotationRef[] {
    return this.#list(listing).map(({ annotation: { article, id } }) => ({ article, id }));
  }

  /** The annotations of an article, also of one in the trash. */
  of(articleId: string): readonly AnnotationRow[] {
    const article = this.articles.find(articleId);
    if (article === null) return [];
    return this.#rows(this.store.of(articleId).map((annotation) => ({ annotation, article })));
  }

  /** Whether a note links to an annotation, or to one that is gone. */
  isCited({ article, id }: AnnotationRef): boolean {
    const key = this.articles.find(article)?.key;
    return key !== undefined && this.notes.citationsOf(key).has(id);
  }

  /** Every annotation of a listing with its article, in its order. */
  all(listing: AnnotationListing): readonly AnnotationRow[] {
    return this.#rows(this.#list(listing));
  }

  counts(): AnnotationCounts {
    const colours = { amber: 0, rose: 0, sky: 0, leaf: 0, plum: 0 } satisfies AnnotationCounts['colours'];
    const tags = new Map<string, number>();
    let [total, orphaned] = [0, 0];
    for (const annotation of this.store.all()) {
      total++;
      if (annotation.state === 'orphaned') orphaned++;
      colours[annotation.colour]++;
      for (const tag of annotation.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    }
    return {
      total,
      orphaned,
      colours,
      tags: Array.from(tags, ([tag, count]) => ({ tag, count })).sort((a, b) => (a.tag < b.tag ? -1 : 1)),
    };
  }

  #list(listing: AnnotationListing): readonly Listed[] {
    const key = JSON.stringify(listing);
    const kept = this.#lists.get(key);
    if (kept !== undefined) return kept;
    const isWanted = annotationFilter(listing.filter);
    const list: Listed[] = [];
    for (const annotation of this.store.all()) {
      const article = this.articles.find(annotation.article);
      if (article !== null && isWanted(annotation, article)) list.push({ annotation, article });
    }
    list.sort(annotationOrder(listing.sort));
    if (this.#lists.size >= listsKept) this.#lists.clear();
    this.#lists.set(key, list);
    return list;
  }

  #rows(listed: readonly Listed[]): readonly AnnotationRow[] {
    const citations = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
    return listed.map(({ annotation, article }) => {
      const cited = citations.get(article.id) ?? this.notes.citationsOf(article.key);
      citations.set(article.id, cited);
      return rowOf(annotation, article, cited.get(annotation.id)?.size ?? 0);
    });
  }
}

function rowOf(annotation: Annotation, article: Article, citedIn: number): AnnotationRow {
  const { key, title, date, place, source } = article;
  return { annotation, citedIn, key, title, date, place, source };
}

function groupsOf(list: readonly Listed[]): readonly AnnotationGroup[] {
  const groups: { article: string; offset: number; count: number }[] = [];
  list.forEach(({ article }, offset) => {
    const last = groups.at(-1);
    if (last?.article === article.id) last.count++;
    else groups.push({ article: article.id, offset, count: 1 });
  });
  return groups;
}
