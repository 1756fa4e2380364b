import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test';
import { dropFiles } from './dropFiles';

const root = resolve(__dirname, '../..');

/** A running app on its own library and profile. */
export interface World {
  readonly library: string;
  readonly userData: string;
  app: ElectronApplication;
  page: Page;
  /** What the page's console complained of, and what it failed with, since the world began. */
  readonly errors: readonly string[];
  /** Quits the app in good order and starts it again on the same library and profile. */
  relaunch(): Promise<void>;
  /** Kills the app, as a crash would, and starts it again on the same library and profile. */
  kill(): Promise<void>;
  /** Drops real files on the window, as the system would. */
  dropFiles(paths: readonly string[]): Promise<void>;
}

/** The Electron to run, as `npm run electron:path` prints it; the test command puts it here. */
function executablePath(): string {
  const path = process.env['COMMONPLACE_ELECTRON'];
  if (path === undefined) throw new Error('COMMONPLACE_ELECTRON is not set: run the tests with npm test.');
  return path;
}

interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
}

async function launch(library: string, userData: string, errors: string[]): Promise<Running> {
  const app = await _electron.launch({
    executablePath: executablePath(),
    args: [root, '--library', library, '--user-data-dir', userData],
    cwd: root,
  });
  try {
    const page = await app.firstWindow();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await expect(page.getByRole('status', { name: 'Library status' })).toBeVisible();
    return { app, page };
  } catch (error) {
    await app.close();
    throw error;
  }
}

interface Fixtures {
  readonly world: World;
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Each test gets a fresh library, a fresh profile, and the built app on them. */
export const test = base.extend<Fixtures>({
  world: async ({ browserName: _ }, use, info) => {
    const folder = await mkdtemp(join(tmpdir(), 'commonplace-e2e-'));
    const [library, userData] = [join(folder, 'Harbour desk'), join(folder, 'profile')];
    const errors: string[] = [];
    const world: World = {
      library,
      userData,
      errors,
      ...(await launch(library, userData, errors)),
      relaunch: async () => {
        await world.app.close();
        Object.assign(world, await launch(library, userData, errors));
      },
      kill: async () => {
        const gone = once(world.app.process(), 'exit');
        world.app.process().kill('SIGKILL');
        await gone;
        Object.assign(world, await launch(library, userData, errors));
      },
      dropFiles: (paths) => dropFiles(world.page, paths),
    };
    await use(world);
    if (info.status !== info.expectedStatus) {
      await world.page.screenshot({ path: info.outputPath('window.png') }).catch(() => undefined);
    }
    await world.app.close();
    await rm(folder, { recursive: true, force: true });
  },
  app: async ({ world }, use) => {
    await use(world.app);
  },
  page: async ({ world }, use) => {
    await use(world.page);
  },
});

export { expect };
