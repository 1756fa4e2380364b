import type { Article, ArticleText, TextBeginning } from '../../preload/contract/article';
import type {
  ArticleListing,
  ArticlePage,
  ArticleScope,
  ArticleSource,
} from '../../preload/contract/articles';
import { AppError } from '../../preload/contract/errors';
import { paragraphsOf } from '../../preload/shared/paragraphsOf';
import { beginningLength, pieceLength } from '../../preload/shared/pieceLength';
import { citationKey } from '../citations';
import type { TagCount } from '../../preload/contract/library';
import type { FolderChange, LibraryFolder } from '../storage';
import { articleFileText } from './articleFile';
import { ArticleLists } from './ArticleLists';
import { ArticleTable } from './ArticleTable';
import { ArticleTexts } from './ArticleTexts';
import { CatalogFile } from './CatalogFile';
import { outsideState } from './outsideState';
import { listArticleFolders, readArticles, type FoundFolder } from './scanArticles';
import { articleFolder, type StoredArticle } from './StoredArticle';
import { textFacts } from './textFacts';

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

const lookedAtInOneTurn = 50;
/** What others changed just before the catalog was written may not have been noticed by then. */
const overlapMs = 5000;

/** An article as another library held it, with every file of its folder by its path in it. */
export interface ForeignArticle {
  readonly stored: StoredArticle;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** The articles of an open library: all records in memory, texts on disk, every change written before it is announced. */
export class ArticleStore {
  readonly #articles: ArticleTable;
  #keys: Map<string, string> | null = null;
  readonly #listeners = new Set<(change: ArticleChange) => void>();
  readonly #texts: ArticleTexts;
  readonly lists: ArticleLists;

  private constructor(
    private readonly folder: LibraryFolder,
    private readonly catalog: CatalogFile,
    articles: Map<string, StoredArticle>,
    /** What others changed in the folders after this time (ms since 1970) is not known yet. */
    readonly knownUntil: number,
  ) {
    this.#articles = new ArticleTable(articles);
    this.#texts = new ArticleTexts(folder, (id) => this.folderOf(id));
    this.lists = new ArticleLists(this.#articles);
    folder.journal.onCheckpoint(() => catalog.flush());
  }

  /** Reads the catalog and brings it in step with the folders. Damaged articles are left out; `library.check` names them. */
  static async open(folder: LibraryFolder): Promise<ArticleStore> {
    const catalog = new CatalogFile(folder);
    // Names are read while lines are parsed.
    const [{ articles, complete, writtenAt }, found] = await Promise.all([
      catalog.load(),
      listArticleFolders(folder),
    ]);
    const { recovered } = folder.journal;
    let inPlace = 0;
    const unknown = found.filter((place) => {
      const known = articles.get(place.id);
      if (known?.year !== place.year || known.trashed !== place.trashed) return true;
      inPlace++;
      return !complete || (recovered.size > 0 && recovered.has(articleFolder(known).join('/')));
    });
    const read = await readArticles(folder, unknown);
    const gone = inPlace === articles.size ? [] : missingFrom(found, articles.keys());
    const unreadable = new Set(unknown.map(({ id }) => id));
    for (const { article } of read) unreadable.delete(article.id);
    for (const id of [...gone, ...unreadable]) articles.delete(id);
    for (const stored of read) articles.set(stored.article.id, stored);
    if (!complete) await catalog.rewrite(articles);
    else catalog.note(read, [...gone, ...unreadable]);
    return new ArticleStore(folder, catalog, articles, writtenAt - overlapMs);
  }

  /** The articles' ids by their citation keys: made when it is first asked for, as opening a library does not. */
  get #idByKey(): Map<string, string> {
    return (this.#keys ??= new Map(Array.from(this.everything(), ({ key, id }) => [key, id])));
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

  /** How many there are, those in the trash too. */
  get size(): number {
    return this.#articles.size;
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
    const bare = await this.#bareText(id);
    return { ...bare, paragraphs: paragraphsOf(bare.text) };
  }

  /** An article with the beginning of its text, and the length of the whole. @throws AppError `notFound` */
  async textBeginning(id: string): Promise<TextBeginning> {
    const bare = await this.#bareText(id);
    return { ...bare, text: bare.text.slice(0, beginningLength), length: bare.text.length };
  }

  /** As much of a text as is sent together, from an offset on. @throws AppError `notFound`, also where the text is another by now */
  async textPiece(id: string, textSha256: string, start: number): Promise<string> {
    const text = await this.#texts.read(id);
    if (this.#stored(id).article.textSha256 !== textSha256)
      throw new AppError(
        'notFound',
        'The text of this article was changed while it was opened. Open it again.',
      );
    return text.slice(start, start + pieceLength);
  }

  async #bareText(id: string): Promise<Omit<ArticleText, 'paragraphs'>> {
    const { article } = this.#stored(id);
    const [text, pages] = await Promise.all([
      this.#texts.read(id),
      article.format === 'pdf' ? this.#texts.pages(id) : [],
    ]);
    return { article, text, pages };
  }

  /** Where the imported file of an article lies. @throws AppError `notFound` */
  async source(id: string): Promise<ArticleSource> {
    const { format, encoding } = this.#stored(id).article;
    return { path: await this.#texts.sourcePath(id), format, encoding };
  }

  /** An article's readable text. @throws AppError `notFound` naming the file where it is missing */
  readText(id: string): Promise<string> {
    return this.#texts.read(id);
  }

  /** An article's folder, relative to the library, with `/`. @throws AppError `notFound` */
  folderOf(id: string): string {
    return articleFolder(this.#stored(id)).join('/');
  }

  /** Answers once the files of an article just added are in its folder. @throws AppError `notFound` */
  inPlace(id: string): Promise<void> {
    return this.folder.journal.placed(this.folderOf(id));
  }

  /** The absolute path of a file in an article's folder. @throws AppError `notFound` */
  filePath(id: string, name: string): string {
    return this.folder.path(...articleFolder(this.#stored(id)), name);
  }

  page(listing: ArticleListing, offset: number, limit: number): ArticlePage {
    return this.lists.page(listing, offset, limit);
  }

  ids(listing: ArticleListing): readonly string[] {
    return this.lists.ids(listing);
  }

  count(scope: ArticleScope): number {
    return this.lists.count(scope);
  }

  /** How many articles carry each tag or one nested within it, by name; what tags are nested in counts as a tag. */
  tags(): readonly TagCount[] {
    return this.#articles.tallies.tags;
  }

  /**
   * Adds articles in one batch: all are kept, whole, when this answers, and their files follow (`inPlace`). Keys are given here.
   * @returns the articles as they are now known, in the order given
   */
  async add(articles: readonly NewArticle[]): Promise<readonly Article[]> {
    const stored = articles.map((added): StoredArticle => {
      const key = citationKey(added.article, (taken) => this.#idByKey.has(taken));
      this.#idByKey.set(key, added.article.id);
      return { article: { key, ...added.article }, year: added.article.addedAt.slice(0, 4), trashed: false };
    });
    try {
      await this.#commit('added', () => {
        // They are read as soon as they are there, to be searchable.
        for (const { article, text } of articles) this.#texts.keep(article.id, text);
        return stored.map((entry, index) => ({ entry, change: madeFolder(entry, articles[index]) }));
      });
    } catch (error) {
      for (const { article } of stored) {
        this.#idByKey.delete(article.key);
        this.#texts.forget(article.id);
      }
      throw error;
    }
    return stored.map(({ article }) => article);
  }

  /**
   * Adds articles of another library in one batch, with all their files, in or out of the trash as they were there. They keep their
   * keys, unless another article has them: then they are given new ones.
   * @returns the articles as they are now known, in the order given
   */
  async takeIn(foreign: readonly ForeignArticle[]): Promise<readonly Article[]> {
    const arriving = foreign.map(({ stored, files }) => {
      const taken = this.#idByKey.has(stored.article.key);
      const key = taken
        ? citationKey(stored.article, (other) => this.#idByKey.has(other))
        : stored.article.key;
      this.#idByKey.set(key, stored.article.id);
      const entry: StoredArticle = { ...stored, article: { ...stored.article, key } };
      const record = taken ? { 'article.json': articleFileText(entry.article) } : {};
      return { entry, files: { ...files, ...record } };
    });
    try {
      for (const trashed of [false, true])
        await this.#commit(trashed ? 'removed' : 'added', () =>
          arriving
            .filter(({ entry }) => entry.trashed === trashed)
            .map(({ entry, files }) => ({
              entry,
              change: { kind: 'make', folder: articleFolder(entry).join('/'), files },
            })),
        );
    } catch (error) {
      for (const { entry } of arriving)
        if (this.find(entry.article.id) === null) this.#idByKey.delete(entry.article.key);
      throw error;
    }
    return arriving.map(({ entry }) => entry.article);
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
        this.#texts.keep(id, text);
        return [
          { entry, change: write('text.md', text) },
          { entry, change: write('article.json', articleFileText(entry.article)) },
        ];
      });
      return article ?? this.#stored(id).article;
    } catch (error) {
      this.#texts.forget(id);
      throw error;
    }
  }

  /** The bytes an article was imported from. @throws AppError `notFound` where they are missing */
  readSource(id: string): Promise<Uint8Array> {
    return this.#texts.source(id);
  }

  /** A picture of an article, by its name in the text; null where there is none. */
  readImage(id: string, name: string): Promise<Uint8Array | null> {
    return this.#texts.image(id, name);
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
        for (const stored of purged) this.#forget(stored);
      },
    );
    this.#changed({ added: [], changed: [], removed: purged.map(({ article }) => article.id) });
  }

  /**
   * Takes in what other programs did to articles' folders: records and texts they changed, articles they brought, moved or took
   * away. A text of theirs is the article's from then on, and its record is written anew to say so.
   */
  async lookOutside(places: readonly FoundFolder[]): Promise<void> {
    for (let at = 0; at < places.length; at += lookedAtInOneTurn) {
      const part = places.slice(at, at + lookedAtInOneTurn);
      const withOtherText = await this.folder.journal.between(() => this.#takeOutside(part));
      // What the journal still holds of them is older than what they are now.
      if (withOtherText === null) continue;
      await this.folder.journal.checkpoint();
      for (const id of withOtherText) await this.#takeText(id);
    }
  }

  /** Makes lists anew when they are next asked for. */
  forgetLists(): void {
    this.lists.forget();
  }

  async close(): Promise<void> {
    await this.catalog.close(this.#articles);
  }

  /** @returns the articles whose text is not that of their record; null where nothing was changed by others */
  async #takeOutside(places: readonly FoundFolder[]): Promise<readonly string[] | null> {
    const change = { added: [] as string[], changed: [] as string[], removed: [] as string[] };
    const withOtherText: string[] = [];
    const states = await Promise.all(
      places.map(async (place) => ({
        id: place.id,
        state: await outsideState(this.folder, this.#articles.get(place.id) ?? null, place),
      })),
    );
    for (const { id, state } of states) {
      if (state.kind === 'same') continue;
      const known = this.#articles.get(id);
      if (known !== undefined) this.#forget(known);
      this.#texts.forget(id);
      if (state.kind === 'gone') {
        change.removed.push(id);
        continue;
      }
      const { stored, isOtherText } = state;
      this.#articles.set(stored);
      if (!this.#idByKey.has(stored.article.key)) this.#idByKey.set(stored.article.key, id);
      this.catalog.note([stored]);
      if (known?.trashed === stored.trashed) change.changed.push(id);
      else change[stored.trashed ? 'removed' : 'added'].push(id);
      if (isOtherText) withOtherText.push(id);
    }
    const { added, changed, removed } = change;
    if (added.length + changed.length + removed.length === 0) return null;
    this.#changed(change);
    return withOtherText;
  }

  async #takeText(id: string): Promise<void> {
    if (this.find(id) === null) return;
    const text = await this.readText(id);
    await this.update([id], (article) => ({ ...article, ...textFacts(text) }));
  }

  #forget({ article }: StoredArticle): void {
    this.#articles.delete(article.id);
    if (this.#idByKey.get(article.key) === article.id) this.#idByKey.delete(article.key);
    this.catalog.note([], [article.id]);
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
        for (const entry of entries) this.#articles.set(entry);
        this.catalog.note(entries);
      },
    );
    const articles = [...new Set(entries.map(({ article }) => article))];
    const ids = articles.map(({ id }) => id);
    if (as === null) this.lists.changed(ids);
    else if (ids.length > 0) this.#changed({ added: [], changed: [], removed: [], [as]: ids });
    return articles;
  }

  #changed(change: ArticleChange): void {
    this.lists.changed([...change.added, ...change.changed, ...change.removed]);
    for (const listener of this.#listeners) listener(change);
  }

  #stored(id: string): StoredArticle {
    const stored = this.#articles.get(id);
    if (stored === undefined) throw new AppError('notFound', `There is no article ${id} in this library.`);
    return stored;
  }
}

/** The ids that no folder found is of. */
function missingFrom(found: readonly FoundFolder[], ids: Iterable<string>): readonly string[] {
  const there = new Set(found.map(({ id }) => id));
  return [...ids].filter((id) => !there.has(id));
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
