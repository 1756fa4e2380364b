import type { Article } from '../../../preload/contract/article';
import type { Filter, StateName } from '../../../preload/shared/query';
import { assertNever } from '../../../preload/shared/assertNever';
import { dateOf, type DocumentRecord } from './DocumentRecords';

/** What only other parts of the library know of articles. */
export interface ArticleFacts {
  isCited(article: Article): boolean;
  isAnnotated(article: Article): boolean;
  /** The ids of the articles in the collections of a name, and in those within them; none for an unknown name. */
  inCollection(name: string): ReadonlySet<string>;
}

/**
 * Says whether a record passes what narrows a query. An annotation passes by its article where it has nothing of its own; a note
 * has tags and dates, and passes nothing else.
 */
export function recordTest(filter: Filter, facts: ArticleFacts): (record: DocumentRecord) => boolean {
  switch (filter.kind) {
    case 'tag': {
      const wanted = nameKey(filter.tag);
      return (record) => tagsOf(record).some((tag) => isWithin(nameKey(tag), wanted));
    }
    case 'collection': {
      const ids = facts.inCollection(filter.name);
      return (record) => record.kind !== 'note' && ids.has(record.article.id);
    }
    case 'language': {
      const [wanted] = filter.language.split('-');
      return (record) =>
        record.kind !== 'note' && record.article.language?.toLowerCase().split('-')[0] === wanted;
    }
    case 'state': {
      const test = stateTests[filter.state];
      return (record) => record.kind === 'article' && test(record.article, facts);
    }
    case 'in':
      return placeTests[filter.place];
    case 'dates': {
      const { from, to } = filter;
      return (record) => isDated(dateOf(record), from, to);
    }
    default:
      return assertNever(filter);
  }
}

const stateTests: Readonly<Record<StateName, (article: Article, facts: ArticleFacts) => boolean>> = {
  unread: ({ read }) => !read,
  read: ({ read }) => read,
  starred: ({ starred }) => starred,
  cited: (article, facts) => facts.isCited(article),
  annotated: (article, facts) => facts.isAnnotated(article),
};

const placeTests = {
  articles: (record: DocumentRecord) => record.kind === 'article' && !record.isTrashed,
  notes: ({ kind }: DocumentRecord) => kind === 'note',
  annotations: ({ kind }: DocumentRecord) => kind === 'annotation',
  trash: isTrashed,
} as const;

function isTrashed(record: DocumentRecord): boolean {
  return record.kind === 'article' && record.isTrashed;
}

function tagsOf(record: DocumentRecord): readonly string[] {
  if (record.kind === 'note') return record.note.tags;
  return record.kind === 'article' ? record.article.tags : record.annotation.tags;
}

function nameKey(name: string): string {
  return name.normalize().toLowerCase();
}

/** Tags nest by `/`: `ferry/times` is within `ferry`. */
function isWithin(tag: string, outer: string): boolean {
  return tag === outer || tag.startsWith(`${outer}/`);
}

/** Partial dates compare as text, each to the precision of the shorter. */
function isDated(date: string | null, from: string | null, to: string | null): boolean {
  if (date === null) return false;
  if (from !== null && date < from.slice(0, date.length)) return false;
  return to === null || date.slice(0, to.length) <= to;
}
