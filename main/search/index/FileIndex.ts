import type lunr from 'lunr';
import { readIndexFile, writeIndexFile } from './indexFile';
import type { LiveIndex } from './LiveIndex';
import type { IndexDocument, IndexQueryOptions, IndexResult, SearchIndex } from './SearchIndex';

/** A search index kept in memory and, at each commit, in one file. */
class FileIndex implements SearchIndex {
  #isChanged = false;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly path: string,
    private readonly live: LiveIndex,
  ) {}

  get documentCount(): number {
    return this.live.documentCount;
  }

  languages(): Iterable<string> {
    return this.live.languages();
  }

  refs(): Iterable<string> {
    return this.live.refs();
  }

  stampOf(ref: string): string | null {
    return this.live.document(ref)?.stamp ?? null;
  }

  add(documents: readonly IndexDocument[]): void {
    for (const document of documents) this.live.add(document);
    this.#isChanged ||= documents.length > 0;
  }

  remove(refs: readonly string[]): void {
    for (const ref of refs) this.live.remove(ref);
    this.#isChanged ||= refs.length > 0;
  }

  query(build: (query: lunr.Query) => void, options: IndexQueryOptions): IndexResult {
    return this.live.query(build, options);
  }

  similarTerms(term: string, limit: number): readonly string[] {
    return this.live.similarTerms(term, limit);
  }

  commit(): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      if (!this.#isChanged) return;
      this.#isChanged = false;
      await writeIndexFile(this.path, this.live);
    });
    return this.#writing;
  }
}

/** Opens the index kept in `path`, empty where there is none that can be used. */
export async function openSearchIndex(path: string): Promise<SearchIndex> {
  return new FileIndex(path, await readIndexFile(path));
}
