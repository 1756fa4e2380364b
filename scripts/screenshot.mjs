/**
 * Takes a picture of the app's window, for looking at it without a screen:
 *   node scripts/screenshot.mjs --library <folder> [--user-data-dir <folder>] [--size 1440x900] [--theme light|dark|sepia|contrast|contrast-dark]
 *     [--scale 2] [--out window.png] [--run steps.mjs]
 * `steps.mjs` exports `run({ app, page, dropFiles, shoot })`, called before the picture is taken; `shoot(file)` takes one in between.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './paths.mjs';
import { prepareApp } from './prepare.mjs';
import { run, say, Trouble } from './say.mjs';

const { values: options } = parseArgs({
  options: {
    library: { type: 'string' },
    'user-data-dir': { type: 'string' },
    size: { type: 'string', default: '1440x900' },
    theme: { type: 'string', default: 'light' },
    scale: { type: 'string', default: '1' },
    out: { type: 'string', default: 'window.png' },
    run: { type: 'string' },
  },
});

const themes = ['light', 'dark', 'sepia', 'contrast', 'contrast-dark'];

await run(async () => {
  const size = /^(\d+)x(\d+)$/.exec(options.size);
  if (size === null)
    throw new Trouble(`--size takes a width and a height such as 1440x900, not “${options.size}”.`);
  if (!themes.includes(options.theme))
    throw new Trouble(`--theme is one of ${themes.join(', ')}, not “${options.theme}”.`);
  // What the system is said to like; the themes it does not know are chosen in the app's own settings.
  const theme = options.theme.endsWith('dark') ? 'dark' : 'light';
  const { executable, endScreen } = await prepareApp();
  const scratch = mkdtempSync(join(tmpdir(), 'commonplace-screenshot-'));
  const { _electron } = await import('playwright');
  const app = await _electron.launch({
    executablePath: executable,
    args: [
      root,
      ...['--library', resolve(options.library ?? join(scratch, 'Library'))],
      ...['--user-data-dir', resolve(options['user-data-dir'] ?? join(scratch, 'profile'))],
      `--force-device-scale-factor=${options.scale}`,
    ],
    // Playwright shows pages in its own choice of colours unless told; the system's is set below as well.
    colorScheme: theme,
  });
  try {
    const page = await app.firstWindow();
    page.on('console', (message) => {
      if (message.type() === 'error') say(`The page says: ${message.text()}`);
    });
    page.on('pageerror', (error) => say(`The page fails: ${error.message}`));
    await app.evaluate(
      ({ BrowserWindow, nativeTheme }, { width, height, theme }) => {
        nativeTheme.themeSource = theme;
        const window = BrowserWindow.getAllWindows()[0];
        window?.setPosition(0, 0);
        window?.setContentSize(width, height);
      },
      {
        width: Number(size[1]),
        height: Number(size[2]),
        theme: /** @type {'light' | 'dark'} */ (theme),
      },
    );
    await page.waitForLoadState();
    await page
      .getByRole('status', { name: 'Library status' })
      .waitFor({ timeout: 20_000 })
      .catch(() => {
        say('The status line did not appear; the picture shows what is there.');
      });
    if (options.theme !== theme) {
      const patch = JSON.stringify({ patch: { theme: options.theme } });
      await page.evaluate(`window.commonplace.call('settings.update', ${patch})`);
    }
    const shoot = async (/** @type {string} */ file) => {
      await page.screenshot({ path: resolve(file) });
      say(`Wrote ${resolve(file)}.`);
    };
    const dropFiles = async (/** @type {string[]} */ paths, at = { x: 300, y: 300 }) => {
      const session = await app.context().newCDPSession(page);
      const data = { items: [], files: paths.map((path) => resolve(path)), dragOperationsMask: 1 };
      for (const type of /** @type {const} */ (['dragEnter', 'dragOver', 'drop'])) {
        await session.send('Input.dispatchDragEvent', { type, ...at, data });
      }
      await session.detach();
    };
    if (options.run !== undefined) {
      const steps = await import(pathToFileURL(resolve(options.run)).href);
      await steps.run({ app, page, dropFiles, shoot });
    }
    await shoot(options.out);
  } finally {
    await app.close();
    endScreen();
    rmSync(scratch, { recursive: true, force: true });
  }
});
