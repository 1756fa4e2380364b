import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test';

const root = resolve(__dirname, '../..');

/** A running app on its own library and profile. */
export interface World {
  readonly library: string;
  readonly userData: string;
  app: ElectronApplication;
  page: Page;
  /** Quits the app in good order and starts it again on the same library and profile. */
  relaunch(): Promise<void>;
  /** Drops real files on the window, as the system would. */
  dropFiles(paths: readonly string[]): Promise<void>;
}

/** The Electron to run, as `npm run electron:path` prints it; the test command puts it here. */
function executablePath(): string {
  const path = process.env['COMMONPLACE_ELECTRON'];
  if (path === undefined) throw new Error('COMMONPLACE_ELECTRON is not set: run the tests with npm test.');
  return path;
}

async function launch(library: string, userData: string): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({
    executablePath: executablePath(),
    args: [root, '--library', library, '--user-data-dir', userData],
    cwd: root,
  });
  const page = await app.firstWindow();
  await expect(page.getByRole('status', { name: 'Library status' })).toBeVisible();
  return { app, page };
}

async function dropFiles(page: Page, app: ElectronApplication, paths: readonly string[]): Promise<void> {
  const session = await app.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await session.detach();
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
    const world: World = {
      library,
      userData,
      ...(await launch(library, userData)),
      relaunch: async () => {
        await world.app.close();
        Object.assign(world, await launch(library, userData));
      },
      dropFiles: (paths) => dropFiles(world.page, world.app, paths),
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
