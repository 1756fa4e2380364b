import type { Article } from '../../preload/contract/article';
import type { StoredArticle } from './StoredArticle';

/** Values met beyond so many are not looked for again: there are as many places as there are, but authors without end. */
const mostShared = 20_000;
const none: readonly string[] = [];

/**
 * Records as they are kept in memory. Each is made from one literal, so that the engine keeps their shape once (where fields are
 * spread into an object and one more added, it keeps one for each, which takes as much as the record). What many of them say, as
 * a place or an encoding, is one string for all: what came from a thread or a file is a copy each time.
 */
export class LeanRecords {
  readonly #shared = new Map<string, string>();
  readonly #provenances = new Map<string, Article['provenance']>();

  /** The same record, to be kept. */
  of({ article, year, trashed }: StoredArticle): StoredArticle {
    return {
      article: {
        id: article.id,
        key: article.key,
        title: article.title,
        date: this.#share(article.date),
        place: this.#share(article.place),
        author: this.#share(article.author),
        source: this.#share(article.source),
        language: this.#share(article.language),
        url: article.url,
        type: article.type,
        tags: this.#shareEach(article.tags),
        starred: article.starred,
        read: article.read,
        lastRead: article.lastRead,
        position: article.position,
        addedAt: this.#share(article.addedAt),
        excerpt: article.excerpt,
        words: article.words,
        format: this.#share(article.format),
        encoding: this.#share(article.encoding),
        provenance: this.#shareProvenance(article.provenance),
        remarks: article.remarks.length === 0 ? none : article.remarks,
        file: article.file,
        textSha256: article.textSha256,
      },
      year: this.#share(year),
      trashed,
    };
  }

  #share<Value extends string | null>(value: Value): Value {
    if (value === null) return value;
    const known = this.#shared.get(value);
    if (known !== undefined) return known as Value;
    if (this.#shared.size < mostShared) this.#shared.set(value, value);
    return value;
  }

  #shareEach(values: readonly string[]): readonly string[] {
    return values.length === 0 ? none : values.map((value) => this.#share(value));
  }

  #shareProvenance(provenance: Article['provenance']): Article['provenance'] {
    const said = Object.entries(provenance).join();
    const known = this.#provenances.get(said);
    if (known === undefined) this.#provenances.set(said, provenance);
    return known ?? provenance;
  }
}
