import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Esbuild from 'esbuild';
import { _electron, type Page } from 'playwright';
import { quantile } from '../measures';

declare global {
  interface Window {
    keyTimes?: number[];
  }
}

const presses = 150;
const openings = 20;
const sizes = { short: 6_000, '200 KB': 200_000, '1 MB': 1_000_000 };

/** A note as people write them: headings, quotations, lists, links, a table now and then. */
function noteOf(length: number): string {
  const piece = (n: number): string =>
    [
      `## Part ${String(n)}`,
      `The **second** mate first said that the brass clock gained, see [[Note ${String(n % 7)}]], then that it *lost*.`,
      '> The harbour office logged the last call at 23:40, a spokesman said, eleven minutes before she struck.',
      '- Who first printed it\n- [ ] The sheets for March\n- [x] The light',
      n % 5 === 0
        ? '| Clock | Time |\n|-------|------|\n| Brass | 23:20 |'
        : 'A call stands in the log, in ink. '.repeat(6),
    ].join('\n\n');
  let text = '';
  for (let n = 0; text.length < length; n++) text += `${piece(n)}\n\n`;
  return text;
}

type Rows = readonly Record<string, string | number>[];

/** Key presses and openings in the running app. */
export async function measureWindow(root: string): Promise<{ readonly keys: Rows; readonly opening: Rows }> {
  mkdirSync(join(root, 'articles'), { recursive: true });
  mkdirSync(join(root, 'notes'));
  for (const [name, size] of Object.entries(sizes))
    writeFileSync(join(root, 'notes', `Bench ${name}.md`), noteOf(size));
  const app = await _electron.launch({
    executablePath: process.env['COMMONPLACE_ELECTRON'] ?? '',
    args: [process.cwd(), '--library', root, '--user-data-dir', join(root, '..', 'profile')],
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('navigation', { name: 'Library' }).getByText('Notes', { exact: true }).click();
    await page.getByRole('grid', { name: 'Notes' }).getByText('Bench short').waitFor();
    const opening: Record<string, string | number>[] = [];
    const keys: Record<string, string | number>[] = [];
    for (const name of Object.keys(sizes))
      opening.push({ note: name, ...(await openTimes(page, `Bench ${name}`)) });
    for (const name of ['200 KB', '1 MB'] as const) {
      await openNote(page, `Bench ${name}`);
      await page.locator('.note-editor .cm-content').click();
      keys.push({ editor: 'Commonplace', note: name, ...(await keyTimes(page)) });
      await showBare(page, noteOf(sizes[name]));
      keys.push({ editor: 'bare CodeMirror', note: name, ...(await keyTimes(page)) });
      await page.evaluate(() => document.querySelector('#bare')?.remove());
    }
    return { keys, opening };
  } finally {
    await app.close();
  }
}

async function openNote(page: Page, title: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[aria-label="Notes"] [role="row"]')];
    const row = rows.find((one) => one.querySelector('.title')?.textContent === wanted);
    const start = performance.now();
    row?.click();
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const shown = document.querySelector<HTMLInputElement>('.note-title')?.value;
      if (shown === wanted && document.querySelector('.note-editor .cm-line') !== null)
        return performance.now() - start;
      if (performance.now() - start > 10_000) throw new Error(`${wanted} did not open`);
    }
  }, title);
}

async function openTimes(page: Page, title: string): Promise<Record<string, number>> {
  const times: number[] = [];
  for (let n = 0; n < openings; n++) {
    await openNote(page, title === 'Bench short' ? 'Bench 200 KB' : 'Bench short');
    times.push(await openNote(page, title));
  }
  return { first: times[0] ?? NaN, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** From the key's event to the frame after it was painted, pressed one by one in the middle of the text. */
async function keyTimes(page: Page): Promise<Record<string, number>> {
  await page.keyboard.press('Control+Home');
  for (let n = 0; n < 8; n++) await page.keyboard.press('PageDown');
  await page.evaluate(() => {
    const times: number[] = [];
    window.keyTimes = times;
    window.onkeydown = () => {
      const start = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - start);
      requestAnimationFrame(() => {
        port2.postMessage(null);
      });
    };
  });
  const typed = 'the clock gained ';
  for (let n = 0; n < presses; n++) {
    const key = typed[n % typed.length] ?? 'a';
    await page.keyboard.press(key === ' ' ? 'Space' : key);
  }
  const paint = await page.evaluate(() => {
    window.onkeydown = null;
    return window.keyTimes ?? [];
  });
  const settled = paint.slice(10);
  return { p50: quantile(settled, 0.5), p95: quantile(settled, 0.95), worst: Math.max(...settled) };
}

async function showBare(page: Page, text: string): Promise<void> {
  // Required at run time: a bundler cannot be bundled.
  const esbuild = createRequire(join(process.cwd(), 'package.json'))('esbuild') as typeof Esbuild;
  const built = await esbuild.build({
    absWorkingDir: process.cwd(),
    entryPoints: ['tests/bench/editor/bareEditor.ts'],
    bundle: true,
    format: 'iife',
    write: false,
  });
  await page.evaluate(built.outputFiles[0]?.text ?? '');
  await page.evaluate((note) => {
    const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
    window.showBareEditor?.(note, nonce);
  }, text);
}
