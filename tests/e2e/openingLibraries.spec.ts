import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { expect, test } from '../support/electronApp';
import { fixture } from '../support/fixtures';

const root = resolve(__dirname, '../..');

async function launchOn(library: string, profile: string): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({
    executablePath: process.env['COMMONPLACE_ELECTRON'] ?? '',
    args: [root, '--library', library, '--user-data-dir', profile],
    cwd: root,
  });
  return { app, page: await app.firstWindow() };
}

test('a second copy of the app on the same library is told so, and the first is not disturbed', async ({
  world,
  page,
}) => {
  await world.dropFiles([fixture('lisbon.txt')]);
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toHaveCount(1);
  const second = await launchOn(world.library, `${world.userData}-second`);
  await expect(second.page.getByRole('alert')).toContainText('is open in another Commonplace');
  await expect(second.page.getByRole('alert')).toContainText(world.library);
  await second.app.close();
  await page.getByRole('grid', { name: 'Articles' }).getByRole('row').click();
  await expect(page.getByRole('article')).toBeVisible();
});

test('a second start on the same profile hands its files over', async ({ world, page }) => {
  const executable = process.env['COMMONPLACE_ELECTRON'] ?? '';
  const { spawn } = await import('node:child_process');
  const second = spawn(
    executable,
    [root, '--library', world.library, '--user-data-dir', world.userData, fixture('porto.md')],
    { stdio: 'ignore' },
  );
  await expect(page.getByRole('grid', { name: 'Articles' }).getByRole('row')).toContainText(
    'Pilots answer the council',
  );
  await new Promise((done) => {
    if (second.exitCode === null) second.once('exit', done);
    else done(null);
  });
});

test.describe('a library that cannot be opened says why and what to do', () => {
  let folder: string;
  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commonplace-open-'));
  });
  test.afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  test('made by a newer version', async () => {
    const library = join(folder, 'Newer');
    await mkdir(library);
    const description = JSON.stringify({
      format: 999,
      id: 'x',
      name: 'Newer',
      created: '2030-01-01T00:00:00Z',
    });
    await writeFile(join(library, 'library.json'), description);
    const { app, page } = await launchOn(library, join(folder, 'profile'));
    await expect(page.getByRole('alert')).toContainText('was made by a newer Commonplace (format 999');
    await expect(page.getByRole('alert')).toContainText('Update Commonplace to open it');
    expect(await readFile(join(library, 'library.json'), 'utf8')).toBe(description);
    await app.close();
  });

  test('a place that cannot be written; once it can, trying again opens it', async () => {
    const blocker = join(folder, 'blocker');
    await writeFile(blocker, 'a file where a folder is needed');
    const { app, page } = await launchOn(join(blocker, 'Library'), join(folder, 'profile'));
    await expect(page.getByRole('alert')).toContainText('cannot be written: a part of the path is a file');
    await rm(blocker);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: 'Start with what you have read.' })).toBeVisible();
    await app.close();
  });

  test('a folder of other files is left alone', async () => {
    const other = join(folder, 'Other');
    await mkdir(other);
    await writeFile(join(other, 'taxes.xls'), 'x');
    const { app, page } = await launchOn(other, join(folder, 'profile'));
    await expect(page.getByRole('alert')).toContainText('holds other files and no library');
    await app.close();
  });
});
