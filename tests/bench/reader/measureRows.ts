import { loadavg } from 'node:os';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { quantile } from '../measures';
import { framesWhile, longTasks, timeToPaint } from './watchWindow';
import { withWindow } from './withWindow';

type Row = Readonly<Record<string, string | number>>;

/** The palette opened over a library of so many articles, and its list scrolled: slowly, and by pages. */
export async function measureRows(
  library: string,
  articles: number,
): Promise<{ readonly palette: Row; readonly frames: readonly Row[] }> {
  return withWindow(library, async (page) => {
    const times: number[] = [];
    await longTasks(page);
    for (let round = 0; round < 12; round++) {
      times.push(
        await timeToPaint(page, '[role=dialog] [role=option]', () => page.keyboard.press('Control+k')),
      );
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    const long = await longTasks(page);
    const palette = {
      articles,
      times: times.length,
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      worst: Math.max(...times),
      'tasks over 50 ms': long.map((ms) => String(Math.round(ms))).join(' ') || 'none',
      load: loadavg()[0] ?? NaN,
    };
    const rows = formatNumber(articles);
    return {
      palette,
      frames: [
        await framesWhile(page, `${rows} rows, 120 px a frame`, '.rows', 120),
        await framesWhile(page, `${rows} rows, a page a frame`, '.rows', 700),
      ],
    };
  });
}
