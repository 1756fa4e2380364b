import { appendFile, rm, writeFile } from 'node:fs/promises';
import type { Article } from '../../preload/contract/article';
import { readTextIfThere, writeFileAtomic, type LibraryFolder } from '../storage';
import type { StoredArticle } from './StoredArticle';

/** A line of the catalog: the newest line of an id holds; `gone` ends it. */
type Line = { readonly a: Article; readonly y: string; readonly t?: true } | { readonly gone: string };

const header = '{"catalog":1}';

/**
 * The catalog on disk, `.cache/catalog.jsonl`: one line an article, appended to while the library is open. It only saves
 * reading every `article.json` at start; what the folders say always wins. `.cache/catalog.clean` stands while the catalog
 * is known to be complete: it is taken away by the first change and put back when the library is closed in good order.
 */
export class CatalogFile {
  #lines = 0;
  #clean = false;
  #pending: string[] = [];
  #writing: Promise<void> = Promise.resolve();

  constructor(private readonly folder: LibraryFolder) {}

  /** The articles the catalog knows, and whether it was complete when the library was last closed. */
  async load(): Promise<{ readonly articles: Map<string, StoredArticle>; readonly complete: boolean }> {
    const articles = new Map<string, StoredArticle>();
    const text = await readTextIfThere(this.#path);
    this.#clean = (await readTextIfThere(this.#cleanPath)) !== null;
    if (text?.startsWith(header) !== true) return { articles, complete: false };
    let complete = this.#clean;
    for (const line of text.slice(header.length + 1).split('\n')) {
      if (line === '') continue;
      this.#lines++;
      complete = takeLine(articles, line) && complete;
    }
    return { articles, complete };
  }

  /** Notes new states of articles. They reach the disk soon, and at the latest when the catalog is closed. */
  async append(articles: Iterable<StoredArticle>, gone: Iterable<string> = []): Promise<void> {
    for (const stored of articles) this.#pending.push(lineOf(stored));
    for (const id of gone) this.#pending.push(JSON.stringify({ gone: id }));
    this.#writing = this.#writing.then(() => this.#flush());
    await this.#writing;
  }

  /** Writes the catalog anew, a line an article. */
  async rewrite(articles: ReadonlyMap<string, StoredArticle>): Promise<void> {
    await this.#writing;
    this.#pending = [];
    await writeFileAtomic(this.#path, [header, ...Array.from(articles.values(), lineOf), ''].join('\n'));
    this.#lines = articles.size;
  }

  /** Closes in good order: nothing pending, few dead lines, and the mark that says so. */
  async close(articles: ReadonlyMap<string, StoredArticle>): Promise<void> {
    await this.#writing;
    if (this.#lines > 1000 + 2 * articles.size || this.#lines < articles.size) await this.rewrite(articles);
    await writeFile(this.#cleanPath, '');
  }

  async #flush(): Promise<void> {
    const lines = this.#pending;
    if (lines.length === 0) return;
    this.#pending = [];
    if (this.#clean) await rm(this.#cleanPath, { force: true });
    this.#clean = false;
    const start = this.#lines === 0 ? [header] : [];
    this.#lines += lines.length;
    await appendFile(this.#path, [...start, ...lines, ''].join('\n'));
  }

  get #path(): string {
    return this.folder.path('.cache', 'catalog.jsonl');
  }

  get #cleanPath(): string {
    return this.folder.path('.cache', 'catalog.clean');
  }
}

function lineOf({ article, year, trashed }: StoredArticle): string {
  const line: Line = { a: article, y: year, ...(trashed ? { t: true } : {}) };
  return JSON.stringify(line);
}

/** False where the line is torn: the catalog was cut short by a crash. */
function takeLine(articles: Map<string, StoredArticle>, text: string): boolean {
  try {
    const line = JSON.parse(text) as Line;
    if ('gone' in line) articles.delete(line.gone);
    else articles.set(line.a.id, { article: line.a, year: line.y, trashed: line.t === true });
    return true;
  } catch {
    return false;
  }
}
