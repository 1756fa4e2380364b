import type { Page } from 'playwright';
import { quantile } from '../measures';

declare global {
  interface Window {
    /** Begins to wait for what a selector finds, as a person sees it: answers with the ms from the next key or press to its paint. */
    paintedAfterInput?: (selector: string) => Promise<number>;
    /** What `paintedAfterInput` answered last. */
    awaited?: Promise<number> | undefined;
    /** Scrolls an element down by so many px a frame, for so many frames: the ms between frames. */
    scrollFrames?: (selector: string, by: number, frames: number) => Promise<readonly number[]>;
    /** Tasks over 50 ms since the last time this was asked, in ms. */
    longTasks?: () => readonly number[];
  }
}

/** Puts what measures into the page. Painted is the task after the frame that follows, which begins once the frame was handed over. */
export async function watchWindow(page: Page): Promise<void> {
  await page.evaluate(() => {
    let pressed = NaN;
    const press = ({ timeStamp }: Event): void => {
      pressed = timeStamp;
    };
    addEventListener('keydown', press, { capture: true });
    addEventListener('pointerdown', press, { capture: true });
    let long: number[] = [];
    new PerformanceObserver((list) => {
      long.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    window.longTasks = () => {
      const taken = long;
      long = [];
      return taken;
    };
    window.paintedAfterInput = (selector) =>
      new Promise((resolve) => {
        // A tab that was left stays in the document, out of sight.
        const shown = (): readonly Element[] =>
          [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
        const before = new Set(shown());
        const isThere = (): boolean => shown().some((element) => !before.has(element));
        const look = (): void => {
          if (!isThere()) return;
          observer.disconnect();
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            resolve(performance.now() - pressed);
          };
          requestAnimationFrame(() => {
            port2.postMessage(null);
          });
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, attributes: true });
      });
    window.scrollFrames = (selector, by, frames) =>
      new Promise((resolve) => {
        const element = document.querySelector(selector);
        const times: number[] = [];
        let last = NaN;
        const step = (now: number): void => {
          if (!Number.isNaN(last)) times.push(now - last);
          last = now;
          if (element !== null) element.scrollTop += by;
          if (times.length < frames) requestAnimationFrame(step);
          else resolve(times);
        };
        requestAnimationFrame(step);
      });
  });
}

/** The time from an input to the paint of something new that a selector finds. */
export async function timeToPaint(page: Page, selector: string, input: () => Promise<void>): Promise<number> {
  // Waited for, as an input may overtake what was asked of the page before it.
  await page.evaluate((found) => {
    window.awaited = window.paintedAfterInput?.(found);
  }, selector);
  await input();
  return page.evaluate(async () => (await window.awaited) ?? NaN);
}

/** Frames while an element is scrolled, beside as many with nothing going on. */
export async function framesWhile(
  page: Page,
  what: string,
  selector: string,
  by: number,
): Promise<Readonly<Record<string, string | number>>> {
  const frames = 240;
  const run = (px: number): Promise<readonly number[]> =>
    page.evaluate(([found, step, count]) => window.scrollFrames?.(found, step, count) ?? [], [
      selector,
      px,
      frames,
    ] as const);
  await longTasks(page);
  const still = await run(0);
  const longStill = await longTasks(page);
  const times = await run(by);
  const long = await longTasks(page);
  const dropped = (all: readonly number[]): number => all.filter((time) => time > 25).length;
  return {
    what,
    frames: times.length,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    worst: Math.max(...times),
    dropped: dropped(times),
    'dropped, nothing going on': dropped(still),
    'tasks over 50 ms': long.map((time) => String(Math.round(time))).join(' ') || 'none',
    'the same, nothing going on': longStill.map((time) => String(Math.round(time))).join(' ') || 'none',
  };
}

/** Tasks over 50 ms since the last time, in ms. */
export function longTasks(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => window.longTasks?.() ?? []);
}
