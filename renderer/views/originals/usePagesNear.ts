import { useEffect, useState, type RefObject } from 'react';

/** Told whether a page is near enough to be drawn. */
type Tell = (isNear: boolean) => void;

/** Which pages are near the window, watched together. */
export interface PagesNear {
  /** Watches a page until the returned function is called. */
  readonly watch: (page: Element, tell: Tell) => () => void;
}

/** Pages this near the window are drawn before they come into it. */
const nearness = '120% 0px';
/** px a ms: whoever scrolls faster sees no page long enough to look at it. */
const fast = 3;
/** So long after fast scrolling what is near then is drawn. */
const restMs = 150;

/**
 * Tells pages when they come near the window and when they have gone far. While pages fly past none is told that it is near: drawing
 * those would hold up the scrolling, and they would be gone before they are seen.
 */
export function usePagesNear(scroller: RefObject<HTMLElement | null>): PagesNear {
  const [near] = useState(() => new NearPages());
  useEffect(() => (scroller.current === null ? undefined : near.start(scroller.current)), [near, scroller]);
  return near;
}

class NearPages implements PagesNear {
  readonly #tells = new Map<Element, Tell>();
  readonly #waiting = new Set<Element>();
  #observer: IntersectionObserver | null = null;
  #fastScrolls = 0;
  #last = { top: 0, at: 0 };
  #timer = 0;

  watch(page: Element, tell: Tell): () => void {
    this.#tells.set(page, tell);
    this.#observer?.observe(page);
    return () => {
      this.#tells.delete(page);
      this.#waiting.delete(page);
      this.#observer?.unobserve(page);
    };
  }

  start(scroller: HTMLElement): () => void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) this.#moved(target, isIntersecting);
      },
      { root: scroller, rootMargin: nearness },
    );
    for (const page of this.#tells.keys()) this.#observer.observe(page);
    this.#last = { top: scroller.scrollTop, at: performance.now() };
    const scrolled = (): void => {
      this.#scrolled(scroller.scrollTop);
    };
    scroller.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      window.clearTimeout(this.#timer);
      scroller.removeEventListener('scroll', scrolled);
      this.#observer?.disconnect();
      this.#observer = null;
    };
  }

  #moved(page: Element, isNear: boolean): void {
    if (!isNear) this.#waiting.delete(page);
    if (isNear && this.#isFast) this.#waiting.add(page);
    else this.#tells.get(page)?.(isNear);
  }

  /** One long way at once is a leap to a page, which is drawn. */
  get #isFast(): boolean {
    return this.#fastScrolls > 1;
  }

  #scrolled(top: number): void {
    const at = performance.now();
    const speed = Math.abs(top - this.#last.top) / Math.max(at - this.#last.at, 1);
    this.#last = { top, at };
    this.#fastScrolls = speed > fast ? this.#fastScrolls + 1 : 0;
    window.clearTimeout(this.#timer);
    if (!this.#isFast) this.#tellWaiting();
    else
      this.#timer = window.setTimeout(() => {
        this.#fastScrolls = 0;
        this.#tellWaiting();
      }, restMs);
  }

  #tellWaiting(): void {
    for (const page of this.#waiting) this.#tells.get(page)?.(true);
    this.#waiting.clear();
  }
}
