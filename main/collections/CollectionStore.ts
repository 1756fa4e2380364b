import type { Collection } from '../../preload/contract/collections';
import { AppError } from '../../preload/contract/errors';
import type { ArticleStore } from '../library';
import { readTextIfThere, Turns, writeFileAtomic, type LibraryFolder } from '../storage';
import { collectionsFileText, parseCollections, type StoredCollection } from './StoredCollection';
import { withNested } from './tree';

const fileName = 'collections.json';

/** The collections of an open library. Every edit is on disk before it is announced. */
export class CollectionStore {
  readonly #listeners = new Set<() => void>();
  readonly #turns = new Turns();
  #collections: readonly StoredCollection[];
  #members = new Map<string, ReadonlySet<string>>();

  private constructor(
    private readonly folder: LibraryFolder,
    private readonly articles: ArticleStore,
    collections: readonly StoredCollection[],
  ) {
    this.#collections = collections;
    articles.lists.inCollection = (id) => this.members(id);
  }

  /** @throws AppError `libraryDamaged` where `collections.json` cannot be read: writing would lose what it holds */
  static async open(folder: LibraryFolder, articles: ArticleStore): Promise<CollectionStore> {
    return new CollectionStore(folder, articles, await readCollections(folder));
  }

  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  list(): readonly Collection[] {
    return this.#collections.map(({ id, name, parent }) => ({ id, name, parent, count: this.#count(id) }));
  }

  /** @throws AppError `notFound` */
  get(id: string): StoredCollection {
    const collection = this.#collections.find((known) => known.id === id);
    if (collection === undefined)
      throw new AppError('notFound', 'There is no such collection any more. It may have been removed.');
    return collection;
  }

  /** A collection and all within it. */
  nested(id: string): readonly StoredCollection[] {
    return withNested(this.#collections, id);
  }

  /** The articles in a collection or in one within it, also those in the trash. */
  members(id: string): ReadonlySet<string> {
    const known = this.#members.get(id);
    if (known !== undefined) return known;
    const members = new Set(this.nested(id).flatMap(({ articles }) => articles));
    this.#members.set(id, members);
    return members;
  }

  /** The ids of the collections an article was put in by itself. */
  holding(article: string): readonly string[] {
    return this.#collections.filter(({ articles }) => articles.includes(article)).map(({ id }) => id);
  }

  /** Of articles, how many were put in each collection by themselves; collections with none are left out. */
  countHolding(articles: readonly string[]): readonly { readonly id: string; readonly count: number }[] {
    const meant = new Set(articles);
    return this.#collections.flatMap(({ id, articles: held }) => {
      const count = held.filter((article) => meant.has(article)).length;
      return count === 0 ? [] : [{ id, count }];
    });
  }

  /** Replaces the collections by what `edit` makes of them. */
  edit(edit: (now: readonly StoredCollection[]) => readonly StoredCollection[]): Promise<void> {
    return this.#turns.take(async () => {
      const next = edit(this.#collections);
      await writeFileAtomic(this.folder.path(fileName), collectionsFileText(next));
      this.#take(next);
    });
  }

  /** Takes in `collections.json` as it now stands on disk. @throws AppError `libraryDamaged` where it cannot be read */
  reload(): Promise<void> {
    return this.#turns.take(async () => {
      const next = await readCollections(this.folder);
      if (collectionsFileText(next) !== collectionsFileText(this.#collections)) this.#take(next);
    });
  }

  #take(collections: readonly StoredCollection[]): void {
    this.#collections = collections;
    this.#members = new Map();
    this.articles.forgetLists();
    for (const listener of this.#listeners) listener();
  }

  #count(id: string): number {
    let count = 0;
    for (const article of this.members(id)) {
      if (this.articles.find(article) !== null && !this.articles.isTrashed(article)) count++;
    }
    return count;
  }
}

async function readCollections(folder: LibraryFolder): Promise<readonly StoredCollection[]> {
  const path = folder.path(fileName);
  const text = await readTextIfThere(path);
  if (text === null) return [];
  const collections = parseCollections(text);
  if (collections === null) {
    throw new AppError(
      'libraryDamaged',
      `${path} cannot be read as a list of collections. Mend it or put back a copy from backups/; to go on without your collections, move it away.`,
    );
  }
  return collections;
}
