import { createHash } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Article } from '../../preload/contract/article';
import { AppError } from '../../preload/contract/errors';
import { fileOperations, isMissing, readTextIfThere, writeFileAtomic } from '../storage';
import { annotationFileText, parseAnnotationFile, type AnnotationFile } from './annotationFile';

/** What annotations need of the articles: their records, their texts, and where their files lie. */
export interface AnnotatedArticles {
  all(): Iterable<Article>;
  /** The article of an id, also one in the trash; null where there is none. */
  find(id: string): Article | null;
  isTrashed(id: string): boolean;
  readText(id: string): Promise<string>;
  /** Answers once the files of an article just added are in its folder. @throws AppError `notFound` */
  inPlace(id: string): Promise<void>;
  /** The absolute path of a file in an article's folder. @throws AppError `notFound` */
  filePath(id: string, name: string): string;
  onChanged(
    listener: (change: { readonly changed: readonly string[]; readonly removed: readonly string[] }) => void,
  ): () => void;
}

/** An article's annotations with the text they belong to. */
export interface ReadAnnotations {
  readonly file: AnnotationFile;
  readonly text: string;
  readonly textSha256: string;
}

/** The files `annotations.json` of a library. */
export class AnnotationFiles {
  constructor(private readonly articles: AnnotatedArticles) {}

  /** A stamp that changes with the file; null where there is no file. */
  async stamp(article: string): Promise<string | null> {
    try {
      const { mtimeMs, size } = await stat(this.#path(article));
      return `${String(mtimeMs)} ${String(size)}`;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /**
   * An article's annotations as they are on disk, with its text as it is now; null where it has none.
   * @throws AppError `libraryDamaged` where the file cannot be read as annotations, so that nothing is written over it
   */
  async read(article: string): Promise<ReadAnnotations | null> {
    const path = this.#path(article);
    const json = await readTextIfThere(path);
    if (json === null) return null;
    const now = await this.textNow(article);
    const file = parseAnnotationFile(json, article, now.text);
    if (file !== null) return { file, ...now };
    throw new AppError(
      'libraryDamaged',
      `The annotations of this article cannot be read: ${path} is not what Commonplace wrote. Put back a copy of it, or move it away; it was left as it is.`,
    );
  }

  async textNow(article: string): Promise<{ readonly text: string; readonly textSha256: string }> {
    const text = await this.articles.readText(article);
    return { text, textSha256: createHash('sha256').update(text).digest('hex') };
  }

  /** Writes an article's annotations; where there are none left, there is no file. Answers with its new stamp. */
  async write(article: string, file: AnnotationFile, text: string): Promise<string | null> {
    const path = this.#path(article);
    if (file.stored.length + file.foreign.length === 0) await rm(path, { force: true });
    else {
      await this.articles.inPlace(article);
      await writeFileAtomic(path, annotationFileText(file, text));
      // The article may have come just now: of its folder only the journal is sure yet, and that knows nothing of this file.
      await fileOperations().flushFolder(dirname(dirname(path)));
    }
    return this.stamp(article);
  }

  #path(article: string): string {
    return this.articles.filePath(article, 'annotations.json');
  }
}
