import { loadavg } from 'node:os';
import type { Locator, Page } from 'playwright';
import { quantile } from '../measures';
import { framesWhile, longTasks, timeToPaint } from './watchWindow';
import { withWindow } from './withWindow';

type Rows = readonly Readonly<Record<string, string | number>>[];

/** Opens every article of the library once, switches between tabs with them, and goes through the pages of the PDF. */
export async function measureReading(
  library: string,
): Promise<{ readonly times: Rows; readonly frames: Rows }> {
  return withWindow(library, async (page) => {
    const opened = await openAll(page);
    const times = [...opened].map(([what, all]) => timeRow(`open, ${what}`, all));
    times.push(timeRow('switch tabs (5 KB, 500 KB, 5 MB)', await switchTabs(page)));
    const frames = [await framesWhile(page, 'an article of 5 MB', '.reader-scroll', 400)];
    const pdf = await openPages(page);
    times.push(timeRow('a PDF of 500 pages, to its first page', pdf));
    frames.push(await framesWhile(page, 'a PDF of 500 pages', '.pdf-pages', 400));
    return { times, frames };
  });
}

function timeRow(what: string, all: readonly Measured[]): Readonly<Record<string, string | number>> {
  const times = all.map(({ ms }) => ms);
  return {
    what,
    times: times.length,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    worst: Math.max(...times),
    'tasks over 50 ms': all.flatMap(({ long }) => long.map((ms) => Math.round(ms))).join(' ') || 'none',
    load: loadavg()[0] ?? NaN,
  };
}

interface Measured {
  readonly ms: number;
  readonly long: readonly number[];
}

async function measured(page: Page, selector: string, input: () => Promise<void>): Promise<Measured> {
  await longTasks(page);
  const ms = await timeToPaint(page, selector, input);
  return { ms, long: await longTasks(page) };
}

/** The text of an article, drawn, whichever way one comes to it. */
function textOf(title: string): string {
  return `.reader-scroll[aria-label="Text of ${title}"] .block`;
}

async function openAll(page: Page): Promise<ReadonlyMap<string, readonly Measured[]>> {
  const grid = page.getByRole('grid', { name: 'Articles' });
  const byKind = new Map<string, Measured[]>();
  const count = Number(await grid.getAttribute('aria-rowcount'));
  for (let row = 0; row < count; row++) {
    await grid.focus();
    if (row > 0) await page.keyboard.press('ArrowDown');
    const cell = grid.locator(`[aria-rowindex="${String(row + 1)}"] .title`);
    // The list draws a row some time after it was gone to.
    await cell.waitFor();
    const [title, kind] = /^(\d+ [KM]B (?:text|Markdown)) \d+/.exec(await cell.innerText()) ?? [];
    if (title === undefined || kind === undefined) continue;
    const one = await measured(page, textOf(title), () => page.keyboard.press('Enter'));
    byKind.set(kind, [...(byKind.get(kind) ?? []), one]);
  }
  return new Map([...byKind].sort());
}

async function switchTabs(page: Page): Promise<readonly Measured[]> {
  await page.keyboard.press('Control+w');
  const titles = ['5 KB', '500 KB', '5 MB'].map((length) => `${length} Markdown 1`);
  for (const title of titles) {
    await (await rowOf(page, title)).click({ button: 'middle' });
    await page.locator(textOf(title)).first().waitFor();
  }
  const all: Measured[] = [];
  for (let times = 0; times < 24; times++)
    all.push(
      await measured(page, textOf(titles[times % 3] ?? ''), () => page.keyboard.press('Control+PageDown')),
    );
  return all;
}

/** The row of an article, brought into the window by going down the list to it. */
async function rowOf(page: Page, title: string): Promise<Locator> {
  const grid = page.getByRole('grid', { name: 'Articles' });
  const row = grid.getByRole('row', { name: new RegExp(`${title}(?!\\d)`) });
  await grid.focus();
  for (let key = 'Home'; ; key = 'PageDown') {
    await page.keyboard.press(key);
    // What was drawn before the list has moved is about to go.
    await grid.locator('.row.current').waitFor();
    if ((await row.count()) > 0) return row.first();
  }
}

async function openPages(page: Page): Promise<readonly Measured[]> {
  await (await rowOf(page, 'Quiet moorings')).click();
  const shown = page.getByRole('radiogroup', { name: 'Shown of the article' });
  const all: Measured[] = [];
  for (let times = 0; times < 5; times++) {
    all.push(await measured(page, '.pdf-text span', () => shown.getByText('Page').click()));
    await shown.getByText('Text').click();
  }
  await shown.getByText('Page').click();
  await page.locator('.pdf-text span').first().waitFor();
  return all;
}
