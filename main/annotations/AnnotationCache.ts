import { appendFile } from 'node:fs/promises';
import { readTextIfThere, writeFileAtomic, type LibraryFolder } from '../storage';
import type { StoredAnnotation } from './annotationFile';

/** The annotations of one article as last read: `stamp` is that of the file they were read from. */
export interface CachedAnnotations {
  readonly stamp: string;
  readonly stored: readonly StoredAnnotation[];
}

/** A line of the cache: the newest line of an article holds; one without annotations ends it. */
interface Line extends CachedAnnotations {
  readonly article: string;
}

const header = '{"annotations":1}';

/**
 * `.cache/annotations.jsonl`: all annotations of the library in one file, so that a list over thousands of articles does not
 * open thousands of files. Appended to with every change, written anew when the library is closed. The files of the articles
 * always win: each line is held against its file's stamp.
 */
export class AnnotationCache {
  constructor(private readonly folder: LibraryFolder) {}

  /** What the cache holds, by article; null where there is no cache. */
  async load(): Promise<Map<string, CachedAnnotations> | null> {
    const text = await readTextIfThere(this.#path);
    if (text?.startsWith(header) !== true) return null;
    const entries = new Map<string, CachedAnnotations>();
    for (const json of text.slice(header.length).split('\n')) {
      const line = parsedLine(json);
      if (line === null) continue;
      if (line.stored.length === 0) entries.delete(line.article);
      else entries.set(line.article, { stamp: line.stamp, stored: line.stored });
    }
    return entries;
  }

  async append(article: string, entry: CachedAnnotations | null): Promise<void> {
    const line: Line = { article, ...(entry ?? { stamp: '', stored: [] }) };
    await appendFile(this.#path, `${JSON.stringify(line)}\n`);
  }

  async rewrite(entries: ReadonlyMap<string, CachedAnnotations>): Promise<void> {
    const lines = Array.from(entries, ([article, entry]) => JSON.stringify({ article, ...entry }));
    await writeFileAtomic(this.#path, [header, ...lines, ''].join('\n'));
  }

  get #path(): string {
    return this.folder.path('.cache', 'annotations.jsonl');
  }
}

/** A line cut short by a crash is passed over: its file is read again. */
function parsedLine(json: string): Line | null {
  if (json === '') return null;
  try {
    return JSON.parse(json) as Line;
  } catch {
    return null;
  }
}
