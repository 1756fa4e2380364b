import type { Article } from '../../preload/contract/article';
import { takeInAnnotations, withoutIds } from '../annotations';
import { parseArticleFile, type ForeignArticle } from '../library';
import { writeFilesAtomic } from '../storage';
import { cancelled, reasonOf, type ArchiveImport, type ArrivedPart } from './ArchiveTargets';

/** An article's folder in an export. */
interface ArchivedFolder {
  readonly id: string;
  readonly year: string;
  readonly trashed: boolean;
  /** The files by their names. */
  readonly files: ReadonlyMap<string, string>;
}

interface Arriving extends ForeignArticle {
  readonly annotations: Uint8Array | null;
  readonly weight: number;
}

/** Articles are written in batches: so many, or as many as weigh so much. */
const batchSize = 100;
const batchBytes = 32 * 1024 * 1024;

const inFolder = /^(trash\/)?articles\/(\d{4})\/([0-9a-z]+)\/([^/]+)$/;
const annotationsFile = 'annotations.json';

/** What the articles of an export gave, with the keys that had to be others here, by those they had. */
export interface ArrivedArticles extends ArrivedPart {
  readonly keys: ReadonlyMap<string, string>;
}

/** Adds the articles that are not here yet; those that are stay as they are, and get the annotations they do not have. */
export async function takeInArticles(run: ArchiveImport): Promise<ArrivedArticles> {
  const taker = new ArticleTaker(run);
  for (const folder of foldersOf(run.archive.paths)) await taker.take(folder);
  await taker.write();
  return taker;
}

function foldersOf(paths: readonly string[]): readonly ArchivedFolder[] {
  const folders = new Map<string, ArchivedFolder & { readonly files: Map<string, string> }>();
  for (const path of paths) {
    const [, trash, year = '', id = '', name = ''] = inFolder.exec(path) ?? [];
    if (name === '') continue;
    const known = folders.get(id) ?? { id, year, trashed: trash !== undefined, files: new Map() };
    known.files.set(name, path);
    folders.set(id, known);
  }
  return [...folders.values()];
}

class ArticleTaker implements ArrivedArticles {
  readonly keys = new Map<string, string>();
  readonly #added: string[] = [];
  /** Annotations added to articles that were here, with the files they are in. */
  readonly #annotated: {
    readonly article: string;
    readonly ids: readonly string[];
    readonly json: string;
  }[] = [];
  #batch: Arriving[] = [];
  #bytes = 0;

  constructor(private readonly run: ArchiveImport) {}

  async take(folder: ArchivedFolder): Promise<void> {
    const { articles, end, job } = this.run;
    const [path = folder.id] = folder.files.values();
    if (job.signal.aborted) {
      end({ path, outcome: 'failed', reason: cancelled }, folder.files.size);
      return;
    }
    try {
      const known = articles.find(folder.id);
      if (known === null) await this.#add(folder);
      else await this.#annotate(known, folder);
    } catch (error) {
      end({ path, outcome: 'failed', reason: reasonOf(error) }, folder.files.size);
    }
  }

  async takeBack(): Promise<void> {
    const { articles, annotations } = this.run;
    await articles.trash(this.#added.filter((id) => articles.find(id) !== null));
    for (const { article, ids } of this.#annotated)
      if (articles.find(article) !== null)
        await annotations.edit(article, (stored) => withoutIds(stored, ids));
  }

  async bringBack(): Promise<void> {
    const { articles, annotations } = this.run;
    await articles.restore(this.#added.filter((id) => articles.find(id) !== null));
    for (const { article, json } of this.#annotated)
      if (articles.find(article) !== null) await takeInAnnotations(annotations, article, json);
  }

  async #add({ id, year, trashed, files }: ArchivedFolder): Promise<void> {
    const { archive } = this.run;
    const contents: Record<string, Uint8Array> = {};
    let bytes = 0;
    for (const [name, path] of files) {
      const content = await archive.read(path);
      contents[name] = content;
      bytes += content.byteLength;
    }
    const { [annotationsFile]: annotations = null, ...others } = contents;
    const record = contents['article.json'];
    const article = record === undefined ? null : parseArticleFile(Buffer.from(record).toString('utf8'));
    if (article?.id !== id || others['text.md'] === undefined)
      throw new Error(`The record or the text of the article ${id} is missing from the export or damaged.`);
    this.#batch.push({ stored: { article, year, trashed }, files: others, annotations, weight: files.size });
    this.#bytes += bytes;
    if (this.#batch.length >= batchSize || this.#bytes >= batchBytes) await this.write();
  }

  /** Writes the articles read so far. */
  async write(): Promise<void> {
    const { articles, end } = this.run;
    const batch = this.#batch;
    this.#batch = [];
    this.#bytes = 0;
    if (batch.length === 0) return;
    try {
      const added = await articles.takeIn(batch);
      await this.#writeAnnotations(batch);
      for (const [at, { stored, weight }] of batch.entries()) {
        const { id, key, title } = stored.article;
        const now = added[at] ?? stored.article;
        if (now.key !== key) this.keys.set(key, now.key);
        if (!stored.trashed) this.#added.push(id);
        const where = stored.trashed ? `“${title}”, in the trash as it was.` : `“${title}”`;
        const rekeyed =
          now.key === key
            ? ''
            : ` Its citation key ${key} is that of another article here: it is ${now.key} now, in the imported notes too.`;
        end({ path: stored.article.file.name, outcome: 'added', id, reason: where + rekeyed }, weight);
      }
    } catch (error) {
      const reason = `It could not be written into the library: ${reasonOf(error)}`;
      for (const { stored, weight } of batch)
        end({ path: stored.article.file.name, outcome: 'failed', reason }, weight);
    }
  }

  /** Annotations change outside the journal, so they do not come with it. */
  async #writeAnnotations(batch: readonly Arriving[]): Promise<void> {
    const { folder, articles, annotations } = this.run;
    const annotated = batch.flatMap(({ stored, annotations: content }) =>
      content === null ? [] : [{ id: stored.article.id, content: Buffer.from(content).toString('utf8') }],
    );
    for (const { id } of annotated) await articles.inPlace(id);
    await writeFilesAtomic(
      folder.root,
      annotated.map(({ id, content }) => ({ path: articles.filePath(id, annotationsFile), content })),
    );
    await annotations.refresh(annotated.map(({ id }) => id));
  }

  async #annotate(known: Article, { id, files }: ArchivedFolder): Promise<void> {
    const { archive, annotations, articles, end } = this.run;
    const path = files.get(annotationsFile);
    const json = path === undefined ? null : await archive.readText(path);
    const ids = json === null ? [] : await takeInAnnotations(annotations, id, json);
    if (json !== null && ids.length > 0) this.#annotated.push({ article: id, ids, json });
    const gained = ids.length === 0 ? '' : ` ${String(ids.length)} annotations were added to it.`;
    const where = articles.isTrashed(id) ? '; it is in the trash' : '';
    const reason = `“${known.title}” is here already and stays as it is${where}.${gained}`;
    end({ path: known.file.name, outcome: 'alreadyHere', id, reason }, files.size);
  }
}
