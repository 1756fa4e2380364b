import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright';
import { quantile } from '../measures';

declare global {
  interface Window {
    /** Answers, once the results of all that was typed are on the screen, how long each key took since the last time, in ms. */
    typed?: () => Promise<readonly number[]>;
  }
}

/** What people type: common and rare words, phrases, beginnings, what narrows, a word left out. */
const texts = [
  'oil prices',
  'bank of england',
  '"interest rates"',
  'govern*',
  'japan trade surplus',
  'coffee -brazil',
  'place:london dollar',
  'dollar NEAR/5 yen',
  'the company said',
  'date:1987 wheat',
];
/** A fast typist: 100 words a minute. */
const betweenKeysMs = 120;

type Rows = readonly Record<string, string | number>[];

/** Types texts key by key: each once the one before was painted, then at a typist's pace, whatever is painted by then. */
export async function measureTyping(library: string, size: number): Promise<Rows> {
  const profile = mkdtempSync(join(tmpdir(), 'commonplace-bench-typing-'));
  const app = await _electron.launch({
    executablePath: process.env['COMMONPLACE_ELECTRON'] ?? '',
    args: [process.cwd(), '--library', library, '--user-data-dir', profile],
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('grid', { name: 'Articles' }).getByRole('row').first().waitFor();
    await watchPaints(page);
    await typeAll(page, 0);
    const rows = [];
    for (const pause of [0, betweenKeysMs]) {
      const load = loadavg()[0] ?? NaN;
      const times = await typeAll(page, pause);
      rows.push({
        articles: size,
        pace: pause === 0 ? 'key after paint' : `a key each ${String(pause)} ms`,
        keys: times.length,
        p50: quantile(times, 0.5),
        p95: quantile(times, 0.95),
        worst: Math.max(...times),
        load,
      });
    }
    return rows;
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Every key's time to the paint that shows what it, or a later key, asked for. */
async function typeAll(page: Page, pauseMs: number): Promise<readonly number[]> {
  const times: number[] = [];
  const painted = (): Promise<readonly number[]> => page.evaluate(() => window.typed?.() ?? []);
  const box = page.getByRole('searchbox', { name: 'Search library' });
  for (const text of texts) {
    await box.fill('');
    await box.focus();
    for (const key of text) {
      const pause = pauseMs === 0 ? null : page.waitForTimeout(pauseMs);
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      if (pause === null) times.push(...(await painted()));
      await pause;
    }
    times.push(...(await painted()));
  }
  return times;
}

/**
 * The results say by `aria-busy` whether they belong to what is typed. Painted is the task after the frame that follows, which
 * begins once the frame was handed over.
 */
async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    let pressed = NaN;
    let waiting: number[] = [];
    let times: number[] = [];
    let unpainted = 0;
    let onPainted: (() => void) | null = null;
    const look = (): void => {
      const results = document.querySelector('[aria-label="Search results"]');
      if (waiting.length === 0 || results?.getAttribute('aria-busy') !== 'false') return;
      const [shown, { port1, port2 }] = [waiting, new MessageChannel()];
      waiting = [];
      port1.onmessage = () => {
        times.push(...shown.map((from) => performance.now() - from));
        unpainted -= shown.length;
        if (unpainted === 0) onPainted?.();
      };
      requestAnimationFrame(() => {
        port2.postMessage(null);
      });
    };
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
    addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.value === '') return;
      waiting.push(pressed);
      unpainted++;
      // React draws what a key changed in a task of its own, before this one.
      queueMicrotask(look);
    });
    new MutationObserver(look).observe(document.body, {
      ...{ subtree: true, childList: true, attributeFilter: ['aria-busy'] },
    });
    window.typed = async () => {
      if (unpainted > 0) await new Promise<void>((resolve) => (onPainted = resolve));
      const taken = times;
      times = [];
      return taken;
    };
  });
}
