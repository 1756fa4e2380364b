import { stat } from 'node:fs/promises';
import type { Article } from '../../preload/contract/article';
import { fileOperations, writeFileAtomic, type LibraryFolder } from '../storage';
import { readLines } from './readLines';
import type { StoredArticle } from './StoredArticle';

/** A line of the catalog: the newest line of an id holds; `gone` ends it. */
type Line = { readonly a: Article; readonly y: string; readonly t?: true } | { readonly gone: string };

const header = '{"catalog":2}';
/** An import notes ten thousand between two checkpoints: their lines are not all made before the first is written. */
const linesAtOnce = 500;

/** All articles of a library, as a map has them or an `ArticleTable`. */
interface AllArticles {
  readonly size: number;
  readonly values: () => Iterable<StoredArticle>;
}

interface LoadedCatalog {
  readonly articles: Map<string, StoredArticle>;
  readonly complete: boolean;
  readonly writtenAt: number;
}

interface ReadCatalog {
  readonly articles: Map<string, StoredArticle>;
  readonly bytes: number;
  readonly lines: number;
  readonly complete: boolean;
}

/**
 * The catalog on disk, `.cache/catalog.jsonl`: one line an article. It only saves reading every `article.json` at start; what
 * the folders say always wins. It is brought up to date, and flushed, whenever the library's journal is emptied: so what
 * the catalog does not know yet, the journal still names.
 */
export class CatalogFile {
  #lines = 0;
  #bytes = 0;
  /** What changed since the catalog was written last, by id; null where the article is gone. */
  readonly #pending = new Map<string, StoredArticle | null>();

  constructor(private readonly folder: LibraryFolder) {}

  /**
   * The articles the catalog knows; not `complete` where it is missing, torn or of another version. What was changed after
   * `writtenAt` (ms since 1970) it may not know.
   */
  async load(): Promise<LoadedCatalog> {
    const now = Date.now();
    const known = await this.#read();
    if (known === null) return { articles: new Map(), complete: false, writtenAt: now };
    const { articles, bytes, lines, complete } = known;
    const { ctimeMs: writtenAt } = await stat(this.#path);
    this.#bytes = bytes;
    this.#lines = lines;
    return { articles, complete, writtenAt: complete ? writtenAt : now };
  }

  /** Notes new states of articles, to be written with the next `flush`. */
  note(articles: Iterable<StoredArticle>, gone: Iterable<string> = []): void {
    for (const stored of articles) this.#pending.set(stored.article.id, stored);
    for (const id of gone) this.#pending.set(id, null);
  }

  /** Writes what was noted, and waits until it would survive a power cut. */
  async flush(): Promise<void> {
    const noted = [...this.#pending];
    if (noted.length === 0) return;
    const files = fileOperations();
    if (this.#bytes === 0) throw new Error('the catalog is written whole before it is added to');
    let written = 0;
    try {
      for (let at = 0; at < noted.length; at += linesAtOnce) {
        const lines = noted.slice(at, at + linesAtOnce).map(notedLine);
        const content = Buffer.from(`${lines.join('\n')}\n`);
        files.appendFile(this.#path, content);
        written += content.length;
      }
      await files.flushFile(this.#path);
    } catch (error) {
      files.truncateFile(this.#path, this.#bytes);
      throw error;
    }
    for (const [id, stored] of noted) if (this.#pending.get(id) === stored) this.#pending.delete(id);
    this.#bytes += written;
    this.#lines += noted.length;
  }

  /** Writes the catalog anew, a line an article. */
  async rewrite(articles: AllArticles): Promise<void> {
    const content = [header, ...Array.from(articles.values(), lineOf), ''].join('\n');
    await writeFileAtomic(this.#path, content);
    this.#pending.clear();
    this.#bytes = Buffer.byteLength(content);
    this.#lines = articles.size;
  }

  /** Leaves few lines that no longer hold, and nothing unwritten. */
  async close(articles: AllArticles): Promise<void> {
    if (this.#lines > 1000 + 2 * articles.size) await this.rewrite(articles);
    else await this.flush();
  }

  /** What the file holds; null where it is missing, of another version, or ends within a line. */
  async #read(): Promise<ReadCatalog | null> {
    const articles = new Map<string, StoredArticle>();
    let lines = -1;
    let complete = true;
    const read = await readLines(this.#path, (line) => {
      if (lines++ < 0) return line === header;
      complete = takeLine(articles, line) && complete;
      return true;
    });
    return read === null || lines < 0 ? null : { articles, bytes: read, lines, complete };
  }

  get #path(): string {
    return this.folder.path('.cache', 'catalog.jsonl');
  }
}

function notedLine([id, stored]: readonly [string, StoredArticle | null]): string {
  return stored === null ? JSON.stringify({ gone: id }) : lineOf(stored);
}

function lineOf({ article, year, trashed }: StoredArticle): string {
  const line: Line = { a: article, y: year, ...(trashed ? { t: true } : {}) };
  return JSON.stringify(line);
}

/** False where the line is damaged. */
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
