import { closeSync } from 'node:fs';
import type { CheckedPages } from './CheckedPages';
import { PageCache } from './PageCache';
import { PagesInPlace } from './PagesInPlace';
import type { PagedRegion } from './SegmentData';

/** What of an open segment's file is read as it is needed. */
export class SegmentPages {
  readonly dictionary: PagesInPlace;
  readonly skips: PagesInPlace;
  readonly postings: PagesInPlace;
  readonly ordinals: PageCache;
  readonly #all: readonly CheckedPages[];

  constructor(
    private readonly descriptor: number,
    pages: Readonly<Record<PagedRegion, CheckedPages>>,
  ) {
    this.dictionary = new PagesInPlace(pages.dictionary);
    this.skips = new PagesInPlace(pages.skips);
    this.postings = new PagesInPlace(pages.postings);
    this.ordinals = new PageCache(pages.ordinals);
    this.#all = Object.values(pages);
  }

  /** True once a page was found that is not as it had been written. */
  get isDamaged(): boolean {
    return this.#all.some(({ isDamaged }) => isDamaged);
  }

  /** Looks at every page that was not read yet, between other work. */
  async check(): Promise<void> {
    for (const pages of this.#all) await pages.check();
  }

  close(): void {
    closeSync(this.descriptor);
  }
}
