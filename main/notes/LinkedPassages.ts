import type { Annotation, AnnotationRef } from '../../preload/contract/annotations';
import type { LinkAddress } from '../../preload/shared/links';
import { paragraphsOf } from '../../preload/shared/paragraphsOf';

/** What is asked of the articles and their annotations to know their passages. */
export interface PassageSources {
  readonly articles: {
    readText(id: string): Promise<string>;
    onChanged(
      listener: (change: {
        readonly changed: readonly string[];
        readonly removed: readonly string[];
      }) => void,
    ): void;
  };
  readonly annotations: { find(at: AnnotationRef): Annotation | null };
}

/** Whether the passages that links name are there. Texts are read when they are first asked for; how many paragraphs they have is kept until they change. */
export class LinkedPassages {
  /** By article; a promise, so that one made before a change goes with it, also while it is read. */
  readonly #paragraphs = new Map<string, Promise<number>>();

  constructor(private readonly sources: PassageSources) {
    sources.articles.onChanged(({ changed, removed }) => {
      for (const id of [...changed, ...removed]) this.#paragraphs.delete(id);
    });
  }

  /** True also of an address that names no passage, and of a text that cannot be read: that is for the library's check to tell. */
  async has(
    article: string,
    { paragraph, annotation }: Extract<LinkAddress, { readonly kind: 'article' }>,
  ): Promise<boolean> {
    if (annotation !== null) return this.sources.annotations.find({ article, id: annotation }) !== null;
    if (paragraph === null) return true;
    return paragraph <= (await this.#count(article));
  }

  async #count(article: string): Promise<number> {
    let count = this.#paragraphs.get(article);
    if (count === undefined) {
      count = this.sources.articles.readText(article).then((text) => paragraphsOf(text).length);
      this.#paragraphs.set(article, count);
    }
    try {
      return await count;
    } catch {
      if (this.#paragraphs.get(article) === count) this.#paragraphs.delete(article);
      return Infinity;
    }
  }
}
