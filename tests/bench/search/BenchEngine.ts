/** A story of the corpus. */
export interface Story {
  readonly ref: string;
  readonly title: string;
  readonly body: string;
  readonly place: string;
}

/** A query as all engines can be asked it; an engine without the kind answers null. */
export type BenchQuery =
  | { readonly kind: 'word' | 'rare' | 'prefix' | 'fuzzy' | 'title'; readonly words: readonly [string] }
  | { readonly kind: 'two' | 'both' | 'phrase'; readonly words: readonly [string, string] }
  | { readonly kind: 'suffix' | 'everything' | 'fuzzy2' | 'paragraph'; readonly words: readonly string[] };

/** A search engine under measurement, in a folder of its own. */
export interface BenchEngine {
  /** Takes stories to index; they count as built after `save`. */
  add(stories: readonly Story[]): void | Promise<void>;
  save(): Promise<void>;
  /** Opens what was saved. */
  open(): Promise<void>;
  /** The best 20 hits; how many there were made, or null where the engine has no such query. */
  query(query: BenchQuery): number | null;
  /** Adds one story so that it is found, or null where that is a rebuild. */
  addOne: ((story: Story) => void) | null;
  close(): Promise<void>;
}

export const hitsWanted = 20;
