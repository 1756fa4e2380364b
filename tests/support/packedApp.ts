import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test as base, type Page } from '@playwright/test';

/** The packed app, running on its own library and profile. */
export interface PackedApp {
  readonly executable: string;
  readonly library: string;
  readonly page: Page;
}

/** Where `npm run pack` put the app; the test command sees to it that it is there. */
function packedExecutable(): string {
  const path = process.env['COMMONPLACE_PACKED'];
  if (path === undefined) throw new Error('COMMONPLACE_PACKED is not set: run the tests with npm test.');
  return path;
}

/** What Chromium says on standard error once its debugging port is open. */
function debuggingAddress(app: ChildProcess): Promise<string> {
  return new Promise((settle, reject) => {
    let said = '';
    app.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) settle(address);
    });
    app.once('exit', (code) => {
      reject(new Error(`The packed app ended with ${String(code)}:\n${said}`));
    });
  });
}

function ended(app: ChildProcess): Promise<unknown> {
  return new Promise((settle) => app.once('exit', settle));
}

/**
 * Starts the app exactly as it ships. Its fuses keep Playwright's Electron driver out, so the window is driven through
 * Chromium's debugging port.
 */
export const test = base.extend<{ readonly packed: PackedApp }>({
  packed: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'commonplace-packed-'));
    const library = join(folder, 'Harbour desk');
    const executable = packedExecutable();
    const rootless = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const app = spawn(
      executable,
      [
        ...rootless,
        '--remote-debugging-port=0',
        '--library',
        library,
        '--user-data-dir',
        join(folder, 'profile'),
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const browser = await chromium.connectOverCDP(await debuggingAddress(app), { noDefaults: true });
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('The packed app has no window.');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await expect(page.getByRole('status', { name: 'Library status' })).toBeVisible();
    await use({ executable, library, page });
    const end = ended(app);
    app.kill();
    await end;
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  },
});

export { expect };
