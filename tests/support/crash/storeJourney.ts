import { ArticleStore } from '../../../main/library';
import { LibraryFolder } from '../../../main/storage';
import { below, oneOf, type Random } from './seededRandom';
import { storyArticle } from './storyArticle';

/** A library's articles as text that compares: each record, and whether it is in the trash, by id. */
export type StoreState = ReadonlyMap<string, string>;

export function stateOf(store: ArticleStore): StoreState {
  const scopes = ['all', 'trash'] as const;
  const ids = scopes.flatMap((kind) =>
    store.ids({ scope: { kind }, sort: { by: 'title', descending: false } }),
  );
  return new Map(ids.map((id) => [id, recordOf(store, id)]));
}

function recordOf(store: ArticleStore, id: string): string {
  const record = { ...store.find(id), isTrashed: store.isTrashed(id) };
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A random walk through everything that changes articles: batches added, corrected, tagged, trashed, put back, purged. */
export class StoreJourney {
  #added = 0;

  private constructor(
    readonly store: ArticleStore,
    private readonly folder: LibraryFolder,
    private readonly random: Random,
  ) {}

  static async begin(root: string, random: Random): Promise<StoreJourney> {
    const folder = await LibraryFolder.open(root);
    return new StoreJourney(await ArticleStore.open(folder), folder, random);
  }

  /** Takes one step. @throws the error of the change, where it fails */
  async step(): Promise<void> {
    const { random, store } = this;
    const [live, trashed] = [this.#some('all'), this.#some('trash')];
    await oneOf(random, [
      () => this.#add(),
      () => this.#add(),
      () => store.update(live, (article) => ({ ...article, tags: [`t${String(below(random, 99))}`] })),
      () => store.update(trashed, (article) => ({ ...article, title: `${article.title}!` })),
      () => store.trash(live),
      () => store.restore(trashed),
      () => store.purge(trashed),
      () => this.folder.journal.checkpoint(),
    ])();
  }

  async end(): Promise<void> {
    await this.store.close();
    await this.folder.close();
  }

  #add(): Promise<unknown> {
    const { random } = this;
    // Now and then one that the journal only names, and one that was here before and is deleted.
    const articles = Array.from({ length: 1 + below(random, 8) }, () => {
      const again = random() < 0.1 ? below(random, this.#added + 1) : this.#added++;
      return storyArticle(again, random() < 0.05 ? 20_000 : 1);
    });
    return this.store.add(
      articles.filter(
        ({ article }, at) =>
          this.store.find(article.id) === null &&
          articles.findIndex((other) => other.article.id === article.id) === at,
      ),
    );
  }

  #some(kind: 'all' | 'trash'): readonly string[] {
    const ids = this.store.ids({ scope: { kind }, sort: { by: 'title', descending: false } });
    return ids.filter(() => this.random() < 0.3);
  }
}
