import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, ArticleText, PageStart } from '../../preload/contract/article';
import type {
  ArticleFilter,
  ArticleGroup,
  ArticleListing,
  ArticlePage,
  ArticleScope,
  DateHistogram,
  FilterValues,
} from '../../preload/contract/articles';
import { AppError } from '../../preload/contract/errors';
import { citationKey } from '../citations';
import type { TagCount } from '../../preload/contract/library';
import { readTextIfThere, type FolderChange, type LibraryFolder } from '../storage';
import { articleFileText } from './articleFile';
import { CatalogFile } from './CatalogFile';
import { countFilterValues } from './countFilterValues';
import { countTags } from './countTags';
import { articleOrder, dateFilter, filterTest, groupsOf, scopeFilter } from './listing';
import { pagesFile, parsePagesFile } from './pages';
import { paragraphsOf } from './paragraphs';
import { listArticleFolders, readArticles } from './scanArticles';
import { articleFolder, type StoredArticle } from './StoredArticle';

/** Which articles changed: `added` and `changed` can be asked for, `removed` are gone from the lists (trashed or purged). */
export interface ArticleChange {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** A new article before it has a key: everything the record needs, its text, and the bytes it came from. */
export interface NewArticle {
  readonly article: Omit<Article, 'key'>;
  readonly text: string;
  /** The source's bytes and the ending of its file name, without the dot. */
  readonly source: { readonly bytes: Uint8Array; readonly extension: string };
  /** Further files of its folder by their path in it: pictures, where its pages begin. */
  readonly others: Readonly<Record<string, string | Uint8Array>>;
}

/** A list made, with the headings of its runs: kept until an article changes. */
interface SortedList {
  readonly articles: readonly Article[];
  readonly groups: readonly ArticleGroup[];
}

const textsKept = 200;

/** The articles of an open library: all records in memory, texts on disk, every change written before it is announced. */
export class ArticleStore {
  readonly #articles: Map<string, StoredArticle>;
  readonly #idByKey = new Map<string, string>();
  readonly #listeners = new Set<(change: ArticleChange) => void>();
  readonly #lists = new Map<string, SortedList>();
  readonly #texts = new Map<string, string>();
  /** Which articles an import added; the import reports know. */
  addedByImport: (importId: string) => ReadonlySet<string> = () => new Set();
  /** Which articles are in a collection; the collections know, and say with `forgetLists` when that changed. */
  inCollection: (collectionId: string) => ReadonlySet<string> = () => new Set();
  /** Which articles have annotations, and which a note links to; their domains know, and say with `forgetLists` when that changed. */
  hasAnnotations: (id: string) => boolean = () => false;
  hasNotes: (id: string) => boolean = () => false;

  private constructor(
    private readonly folder: LibraryFolder,
    private readonly catalog: CatalogFile,
    articles: Map<string, StoredArticle>,
  ) {
    this.#articles = articles;
    for (const { article } of articles.values()) this.#idByKey.set(article.key, article.id);
    folder.journal.onCheckpoint(() => catalog.flush());
  }

  /** Reads the catalog and brings it in step with the folders. Damaged articles are left out; `library.check` names them. */
  static async open(folder: LibraryFolder): Promise<ArticleStore> {
    const catalog = new CatalogFile(folder);
    const { articles, complete } = await catalog.load();
    const found = await listArticleFolders(folder);
    const { recovered } = folder.journal;
    const unknown = found.filter((place) => {
      const known = articles.get(place.id);
      if (!complete || known?.year !== place.year || known.trashed !== place.trashed) return true;
      return recovered.size > 0 && recovered.has(articleFolder(known).join('/'));
    });
    const read = await readArticles(folder, unknown);
    const there = new Set(found.map(({ id }) => id));
    const gone = [...articles.keys()].filter((id) => !there.has(id));
    const unreadable = new Set(unknown.map(({ id }) => id));
    for (const { article } of read) unreadable.delete(article.id);
    for (const id of [...gone, ...unreadable]) articles.delete(id);
    for (const stored of read) articles.set(stored.article.id, stored);
    if (!complete) await catalog.rewrite(articles);
    else catalog.note(read, [...gone, ...unreadable]);
    return new ArticleStore(folder, catalog, articles);
  }

  /** Hears every change, after it is on disk; the returned function stops that. */
  onChanged(listener: (change: ArticleChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** All articles outside the trash, in no order. */
  *all(): Iterable<Article> {
    for (const { article, trashed } of this.#articles.values()) if (!trashed) yield article;
  }

  /** All articles, those in the trash too, in no order. */
  *everything(): Iterable<Article> {
    for (const { article } of this.#articles.values()) yield article;
  }

  /** The article of an id, also one in the trash; null where there is none. */
  find(id: string): Article | null {
    return this.#articles.get(id)?.article ?? null;
  }

  isTrashed(id: string): boolean {
    return this.#articles.get(id)?.trashed ?? false;
  }

  findByKey(key: string): Article | null {
    const id = this.#idByKey.get(key);
    return id === undefined ? null : this.find(id);
  }

  /** The articles of ids, in their order; unknown ids are passed over. */
  get(ids: readonly string[]): readonly Article[] {
    return ids.flatMap((id) => this.find(id) ?? []);
  }

  /** An article with its text. @throws AppError `notFound` */
  async text(id: string): Promise<ArticleText> {
    const { article } = this.#stored(id);
    const [text, pages] = await Promise.all([this.readText(id), this.#pages(id)]);
    return { article, text, paragraphs: paragraphsOf(text), pages };
  }

  /** An article's readable text. @throws AppError `notFound` naming the file where it is missing */
  async readText(id: string): Promise<string> {
    const kept = this.#texts.get(id);
    if (kept !== undefined) return kept;
    const path = this.folder.path(...articleFolder(this.#stored(id)), 'text.md');
    const text = await readTextIfThere(path);
    if (text === null) {
      throw new AppError(
        'notFound',
        `The text of this article is missing: ${path}. Restore the file, or import it again.`,
      );
    }
    this.#texts.set(id, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > textsKept && oldest !== undefined) this.#texts.delete(oldest);
    return text;
  }

  async #pages(id: string): Promise<readonly PageStart[]> {
    const stored = this.#stored(id);
    if (stored.article.format !== 'pdf') return [];
    return parsePagesFile(await readTextIfThere(this.folder.path(...articleFolder(stored), pagesFile)));
  }

  /** An article's folder, relative to the library, with `/`. @throws AppError `notFound` */
  folderOf(id: string): string {
    return articleFolder(this.#stored(id)).join('/');
  }

  /** The absolute path of a file in an article's folder. @throws AppError `notFound` */
  filePath(id: string, name: string): string {
    return this.folder.path(...articleFolder(this.#stored(id)), name);
  }

  page(listing: ArticleListing, offset: number, limit: number): ArticlePage {
    const { articles, groups } = this.#list(listing);
    return { total: articles.length, offset, articles: articles.slice(offset, offset + limit), groups };
  }

  ids(listing: ArticleListing): readonly string[] {
    return this.#list(listing).articles.map(({ id }) => id);
  }

  count(scope: ArticleScope): number {
    const filter = scopeFilter(scope, this, new Date());
    let count = 0;
    for (const stored of this.#articles.values()) if (filter(stored)) count++;
    return count;
  }

  /** How many articles carry each tag or one nested within it, by name; what tags are nested in counts as a tag. */
  tags(): readonly TagCount[] {
    return countTags(this.all());
  }

  histogram(scope: ArticleScope, filter?: ArticleFilter): DateHistogram {
    const inScope = scopeFilter(scope, this, new Date());
    const passes = filterTest(filter, this);
    const counts = new Map<string, number>();
    let undated = 0;
    for (const stored of this.#articles.values()) {
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
      Array.from(this.#articles.values()).flatMap((stored) => (inScope(stored) ? [stored.article] : [])),
    );
  }

  /**
   * Adds articles in one batch: all are on disk, whole, when this answers. Keys are given here.
   * @returns the articles as they are now known, in the order given
   */
  async add(articles: readonly NewArticle[]): Promise<readonly Article[]> {
    const stored = articles.map((added): StoredArticle => {
      const key = citationKey(added.article, (taken) => this.#idByKey.has(taken));
      this.#idByKey.set(key, added.article.id);
      return { article: { ...added.article, key }, year: added.article.addedAt.slice(0, 4), trashed: false };
    });
    try {
      await this.#commit('added', () =>
        stored.map((entry, index) => ({ entry, change: madeFolder(entry, articles[index]) })),
      );
    } catch (error) {
      for (const { article } of stored) this.#idByKey.delete(article.key);
      throw error;
    }
    return stored.map(({ article }) => article);
  }

  /**
   * Writes records anew; keys and ids stay. Articles that are no longer there are passed over.
   * @returns the articles as they are now known
   */
  put(articles: readonly Article[]): Promise<readonly Article[]> {
    const states = new Map(articles.map((article) => [article.id, article]));
    return this.update([...states.keys()], (article) => states.get(article.id) ?? article);
  }

  /** Changes records as they are when the change's turn has come; otherwise like {@link put}. */
  update(ids: readonly string[], change: (article: Article) => Article): Promise<readonly Article[]> {
    return this.#write(ids, change, 'changed');
  }

  /** Gives an article another citation key, which no other may have. @throws AppError `notFound` */
  async rekey(id: string, key: string): Promise<void> {
    const { article } = this.#stored(id);
    await this.update([id], (now) => ({ ...now, key }));
    this.#idByKey.delete(article.key);
    this.#idByKey.set(key, id);
  }

  /**
   * Gives an article another text, and with it the record `change` makes, in one step. Whoever keeps places in texts hears of it
   * as of any change; the record's `textSha256` tells that the text is another. @throws AppError `notFound`
   */
  async rewriteText(id: string, text: string, change: (article: Article) => Article): Promise<Article> {
    this.#stored(id);
    try {
      const [article] = await this.#commit('changed', () => {
        const stored = this.#stored(id);
        const entry = { ...stored, article: change(stored.article) };
        const write = (name: string, content: string): FolderChange => ({
          kind: 'write',
          file: [...articleFolder(entry), name].join('/'),
          content,
        });
        this.#texts.set(id, text);
        return [
          { entry, change: write('text.md', text) },
          { entry, change: write('article.json', articleFileText(entry.article)) },
        ];
      });
      return article ?? this.#stored(id).article;
    } catch (error) {
      this.#texts.delete(id);
      throw error;
    }
  }

  /** The bytes an article was imported from. @throws AppError `notFound` where they are missing */
  async readSource(id: string): Promise<Uint8Array> {
    const folder = this.folder.path(...articleFolder(this.#stored(id)));
    const name = (await readdir(folder).catch(() => [])).find((file) => file.startsWith('source.'));
    if (name === undefined)
      throw new AppError(
        'notFound',
        `The imported file of this article is missing from ${folder}. Import it again.`,
      );
    return readFile(join(folder, name));
  }

  /** A picture of an article, by its name in the text; null where there is none. */
  async readImage(id: string, name: string): Promise<Uint8Array | null> {
    return readFile(this.filePath(id, name)).catch(() => null);
  }

  /** Writes how far an article was read; nobody is told, as no list shows it. Does nothing for an article that is gone. */
  async rememberPosition(id: string, position: number): Promise<void> {
    if (this.#articles.get(id)?.article.position === position) return;
    await this.#write([id], (article) => ({ ...article, position }), null);
  }

  /** Moves articles to the trash; their ids keep, and nothing in them changes. Those not there are passed over. */
  async trash(ids: readonly string[]): Promise<void> {
    await this.#move(ids, true);
  }

  async restore(ids: readonly string[]): Promise<void> {
    await this.#move(ids, false);
  }

  /** Deletes articles that are in the trash for good; others are passed over. */
  async purge(ids: readonly string[]): Promise<void> {
    let purged: readonly StoredArticle[] = [];
    await this.folder.journal.commit(
      () => {
        purged = ids.filter((id) => this.isTrashed(id)).map((id) => this.#stored(id));
        return purged.map((stored) => ({ kind: 'remove', folder: articleFolder(stored).join('/') }));
      },
      () => {
        for (const { article } of purged) {
          this.#articles.delete(article.id);
          this.#idByKey.delete(article.key);
        }
        this.catalog.note(
          [],
          purged.map(({ article }) => article.id),
        );
      },
    );
    this.#changed({ added: [], changed: [], removed: purged.map(({ article }) => article.id) });
  }

  /** Makes lists anew when they are next asked for. */
  forgetLists(): void {
    this.#lists.clear();
  }

  async close(): Promise<void> {
    await this.catalog.close(this.#articles);
  }

  #write(
    ids: readonly string[],
    change: (article: Article) => Article,
    as: keyof ArticleChange | null,
  ): Promise<readonly Article[]> {
    return this.#commit(as, () =>
      ids.flatMap((id) => {
        const stored = this.#articles.get(id);
        if (stored === undefined) return [];
        const entry = { ...stored, article: change(stored.article) };
        const file = [...articleFolder(entry), 'article.json'].join('/');
        return [{ entry, change: { kind: 'write', file, content: articleFileText(entry.article) } }];
      }),
    );
  }

  async #move(ids: readonly string[], trashed: boolean): Promise<void> {
    await this.#commit(trashed ? 'removed' : 'added', () =>
      ids.flatMap((id) => {
        const stored = this.#articles.get(id);
        if (stored === undefined || stored.trashed === trashed) return [];
        const entry = { ...stored, trashed };
        const [from, to] = [articleFolder(stored).join('/'), articleFolder(entry).join('/')];
        return [{ entry, change: { kind: 'move', from, to } }];
      }),
    );
  }

  /** Makes changes on disk, then knows and, unless `as` is null, announces what came of them. @returns the articles as they are now known */
  async #commit(
    as: keyof ArticleChange | null,
    prepare: () => readonly { readonly entry: StoredArticle; readonly change: FolderChange }[],
  ): Promise<readonly Article[]> {
    let entries: readonly StoredArticle[] = [];
    await this.folder.journal.commit(
      () => {
        const prepared = prepare();
        entries = prepared.map(({ entry }) => entry);
        return prepared.map(({ change }) => change);
      },
      () => {
        for (const entry of entries) this.#articles.set(entry.article.id, entry);
        this.catalog.note(entries);
      },
    );
    const articles = [...new Set(entries.map(({ article }) => article))];
    if (as !== null && articles.length > 0)
      this.#changed({ added: [], changed: [], removed: [], [as]: articles.map(({ id }) => id) });
    return articles;
  }

  #changed(change: ArticleChange): void {
    this.#lists.clear();
    for (const listener of this.#listeners) listener(change);
  }

  #stored(id: string): StoredArticle {
    const stored = this.#articles.get(id);
    if (stored === undefined) throw new AppError('notFound', `There is no article ${id} in this library.`);
    return stored;
  }

  #list(listing: ArticleListing): SortedList {
    const key = JSON.stringify(listing);
    const kept = this.#lists.get(key);
    if (kept !== undefined) return kept;
    const inScope = scopeFilter(listing.scope, this, new Date());
    const inRange = dateFilter(listing);
    const passes = filterTest(listing.filter, this);
    const articles: Article[] = [];
    for (const stored of this.#articles.values()) {
      if (inScope(stored) && inRange(stored.article) && passes(stored.article)) articles.push(stored.article);
    }
    articles.sort(articleOrder(listing.sort));
    const list: SortedList = { articles, groups: groupsOf(articles, listing.sort.by) };
    if (this.#lists.size >= 8) this.#lists.clear();
    this.#lists.set(key, list);
    return list;
  }
}

function madeFolder(stored: StoredArticle, added: NewArticle | undefined): FolderChange {
  if (added === undefined) throw new Error('one stored article for each new one');
  return {
    kind: 'make',
    folder: articleFolder(stored).join('/'),
    files: {
      [`source.${added.source.extension}`]: added.source.bytes,
      'text.md': added.text,
      'article.json': articleFileText(stored.article),
      ...added.others,
    },
  };
}
